import type { Locale, NoticeTopic } from '#kernel';

type MailLocale = 'en' | 'fr' | 'de';

/** Mail is written in three languages; a reader of Luxembourgish reads German. */
export const mailLocaleOf = (locale: Locale): MailLocale => (locale === 'lb' ? 'de' : locale);

interface Words {
  readonly topics: Readonly<Record<NoticeTopic, string>>;
  /** Between what happened and to what. */
  readonly colon: string;
  /** In the place of everything that may not be written. */
  readonly noteForYou: string;
  readonly digest: (count: number) => string;
  readonly greeting: (name: string) => string;
  readonly openHere: string;
  readonly more: (count: number) => string;
  readonly closedHint: string;
  readonly why: string;
}

export const mailWords: Readonly<Record<MailLocale, Words>> = {
  en: {
    topics: {
      'practice.submitted': 'A good practice waits for review',
      'practice.changes-requested': 'Changes to a good practice are requested',
      'practice.approved': 'A good practice is approved',
      'practice.published': 'A good practice is published',
      'practice.superseded': 'A good practice has a new version',
      'practice.withdrawn': 'A good practice is withdrawn',
      'practice.review-due': 'A good practice is due for review',
      'practice.commented': 'A good practice has a new comment',
      'practice.suggested': 'A wording is suggested for a good practice',
      'practice.suggestion-taken': 'Your wording was taken over',
      'practice.translation-stale': 'A translation is out of date',
      'practice.asked': 'A question about a good practice',
      'practice.answered': 'A question has an answer',
      'practice.endorsed': 'A good practice is endorsed',
      'practice.adopted': 'A city adopts a good practice',
      'incident.release-requested': 'A release waits for your approval',
      'incident.released': 'An incident note is released',
      'incident.revoked': 'A release is withdrawn',
      'incident.tightened': 'The label of an incident note is stricter now',
      'incident.seen-here-too': 'Seen in another city too',
      'incident.opinion': 'An opinion on an incident note',
      'incident.asked': 'A question about an incident note',
      'incident.answered': 'A question has an answer',
      'incident.deadline': 'A notification deadline comes near',
      'incident.retention-due': 'The retention period of an incident note ends',
    },
    colon: ': ',
    noteForYou: 'A note for you',
    digest: (count) => (count === 1 ? 'One piece of news' : `${count} pieces of news`),
    greeting: (name) => `Hello ${name},`,
    openHere: 'Open in Tocsin',
    more: (count) => `and ${count} more in the inbox`,
    closedHint: 'Its label does not allow more in a mail.',
    why: 'You get this mail because of your choices in Tocsin. Change or end them here:',
  },
  fr: {
    topics: {
      'practice.submitted': 'Une bonne pratique attend une relecture',
      'practice.changes-requested': 'Des modifications sont demandées pour une bonne pratique',
      'practice.approved': 'Une bonne pratique est approuvée',
      'practice.published': 'Une bonne pratique est publiée',
      'practice.superseded': 'Une bonne pratique a une nouvelle version',
      'practice.withdrawn': 'Une bonne pratique est retirée',
      'practice.review-due': 'Une bonne pratique est à réexaminer',
      'practice.commented': 'Un nouveau commentaire sur une bonne pratique',
      'practice.suggested': 'Une formulation est proposée pour une bonne pratique',
      'practice.suggestion-taken': 'Votre formulation a été reprise',
      'practice.translation-stale': 'Une traduction n’est plus à jour',
      'practice.asked': 'Une question sur une bonne pratique',
      'practice.answered': 'Une question a reçu une réponse',
      'practice.endorsed': 'Une bonne pratique est recommandée',
      'practice.adopted': 'Une ville adopte une bonne pratique',
      'incident.release-requested': 'Une diffusion attend votre approbation',
      'incident.released': 'Une fiche d’incident est diffusée',
      'incident.revoked': 'Une diffusion est retirée',
      'incident.tightened': 'Le marquage d’une fiche d’incident est plus strict',
      'incident.seen-here-too': 'Vu aussi dans une autre ville',
      'incident.opinion': 'Un avis sur une fiche d’incident',
      'incident.asked': 'Une question sur une fiche d’incident',
      'incident.answered': 'Une question a reçu une réponse',
      'incident.deadline': 'Une échéance de notification approche',
      'incident.retention-due': 'La durée de conservation d’une fiche d’incident prend fin',
    },
    colon: '\u00a0: ',
    noteForYou: 'Une note pour vous',
    digest: (count) => (count === 1 ? 'Une nouvelle' : `${count} nouvelles`),
    greeting: (name) => `Bonjour ${name},`,
    openHere: 'Ouvrir dans Tocsin',
    more: (count) => `et ${count} de plus dans la boîte de réception`,
    closedHint: 'Son marquage n’autorise pas davantage dans un courriel.',
    why: 'Vous recevez ce courriel selon vos choix dans Tocsin. Pour les changer ou y mettre fin\u00a0:',
  },
  de: {
    topics: {
      'practice.submitted': 'Eine gute Praxis wartet auf Prüfung',
      'practice.changes-requested': 'Zu einer guten Praxis sind Änderungen erbeten',
      'practice.approved': 'Eine gute Praxis ist freigegeben',
      'practice.published': 'Eine gute Praxis ist veröffentlicht',
      'practice.superseded': 'Eine gute Praxis hat eine neue Fassung',
      'practice.withdrawn': 'Eine gute Praxis ist zurückgezogen',
      'practice.review-due': 'Eine gute Praxis ist zu überprüfen',
      'practice.commented': 'Ein neuer Kommentar zu einer guten Praxis',
      'practice.suggested': 'Ein Formulierungsvorschlag zu einer guten Praxis',
      'practice.suggestion-taken': 'Ihre Formulierung wurde übernommen',
      'practice.translation-stale': 'Eine Übersetzung ist veraltet',
      'practice.asked': 'Eine Frage zu einer guten Praxis',
      'practice.answered': 'Eine Frage ist beantwortet',
      'practice.endorsed': 'Eine gute Praxis wird empfohlen',
      'practice.adopted': 'Eine Stadt übernimmt eine gute Praxis',
      'incident.release-requested': 'Eine Weitergabe wartet auf Ihre Freigabe',
      'incident.released': 'Eine Vorfallnotiz ist weitergegeben',
      'incident.revoked': 'Eine Weitergabe ist zurückgezogen',
      'incident.tightened': 'Die Einstufung einer Vorfallnotiz ist strenger geworden',
      'incident.seen-here-too': 'Auch in einer anderen Stadt beobachtet',
      'incident.opinion': 'Eine Einschätzung zu einer Vorfallnotiz',
      'incident.asked': 'Eine Frage zu einer Vorfallnotiz',
      'incident.answered': 'Eine Frage ist beantwortet',
      'incident.deadline': 'Eine Meldefrist rückt näher',
      'incident.retention-due': 'Die Aufbewahrungsfrist einer Vorfallnotiz endet',
    },
    colon: ': ',
    noteForYou: 'Eine Nachricht für Sie',
    digest: (count) => (count === 1 ? 'Eine Neuigkeit' : `${count} Neuigkeiten`),
    greeting: (name) => `Guten Tag ${name},`,
    openHere: 'In Tocsin öffnen',
    more: (count) => `und ${count} weitere im Posteingang`,
    closedHint: 'Mehr erlaubt die Einstufung in einer E-Mail nicht.',
    why: 'Sie bekommen diese E-Mail, weil Sie es in Tocsin so gewählt haben. Ändern oder beenden:',
  },
};

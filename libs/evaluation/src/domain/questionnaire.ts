import type { LocalizedText } from '#kernel';

export interface Question {
  readonly key: string;
  /** `scale`: from 1, not at all, to 5, fully. */
  readonly kind: 'scale' | 'text';
  readonly text: LocalizedText;
}

/** What everybody is asked minutes after the end, in words of our own. */
export const questions: readonly Question[] = [
  {
    key: 'roles',
    kind: 'scale',
    text: { en: 'In our team, everybody knew what to do.', fr: 'Dans notre équipe, chacun savait ce qu’il avait à faire.', de: 'In unserem Team wussten alle, was zu tun war.' },
  },
  {
    key: 'picture',
    kind: 'scale',
    text: { en: 'We kept a clear picture of the situation.', fr: 'Nous avons gardé une vision claire de la situation.', de: 'Wir hatten die Lage jederzeit klar vor Augen.' },
  },
  {
    key: 'in-time',
    kind: 'scale',
    text: { en: 'We decided in time.', fr: 'Nous avons décidé à temps.', de: 'Wir haben rechtzeitig entschieden.' },
  },
  {
    key: 'exchange',
    kind: 'scale',
    text: {
      en: 'The other cities told us what we needed to know.',
      fr: 'Les autres villes nous ont transmis ce qu’il nous fallait savoir.',
      de: 'Die anderen Städte haben uns gesagt, was wir wissen mussten.',
    },
  },
  {
    key: 'plans',
    kind: 'scale',
    text: { en: 'Our plans and contact lists helped us.', fr: 'Nos plans et nos listes de contacts nous ont aidés.', de: 'Unsere Pläne und Kontaktlisten haben uns geholfen.' },
  },
  {
    key: 'worth',
    kind: 'scale',
    text: { en: 'I will work differently because of today.', fr: 'Après cet exercice, je travaillerai autrement.', de: 'Nach dieser Übung werde ich anders arbeiten.' },
  },
  {
    key: 'helped',
    kind: 'text',
    text: { en: 'What helped you most?', fr: 'Qu’est-ce qui vous a le plus aidé ?', de: 'Was hat am meisten geholfen?' },
  },
  {
    key: 'hindered',
    kind: 'text',
    text: { en: 'What got in your way?', fr: 'Qu’est-ce qui vous a freiné ?', de: 'Was hat gebremst?' },
  },
  {
    key: 'monday',
    kind: 'text',
    text: { en: 'What should change on Monday?', fr: 'Que faut-il changer dès lundi ?', de: 'Was soll sich am Montag ändern?' },
  },
];

export const selfRatings = ['P', 'S', 'M', 'U', 'cannot-say'] as const;
/** How well a participant thinks that the own team met an objective. */
export type SelfRating = (typeof selfRatings)[number];

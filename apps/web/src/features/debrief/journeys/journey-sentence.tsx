import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { respondedMs, response, type InjectJourney, type TeamJourney } from '../debrief-model.ts';

/** One inject's way in words: "Metz · Call from the press: due 0:10:00, delivered 0:10:00, seen 0:10:04, answered 0:12:31". */
export function JourneySentence({ team, journey }: { team: TeamJourney; journey: InjectJourney }): ReactElement {
  const { t } = useTranslation('debrief');
  const text = useLocalText();
  const responded = response(journey);
  const steps: readonly (readonly [string, number | null])[] = [
    [journey.outcome === 'SKIPPED' ? 'skipped' : 'due', journey.dueMs],
    ['delivered', journey.releasedMs],
    ['seen', journey.openedMs ?? journey.shownMs],
    responded === 'missed' ? ['missed', journey.deadlineMs] : [responded, respondedMs(journey)],
  ];
  const words = steps.filter(([, ms]) => ms !== null).map(([step, ms]) => `${t(`steps.${step}`)} ${formatDuration(ms ?? 0)}`);
  return (
    <>
      <strong>
        {text(team.name)} · {text(journey.title)}
      </strong>
      {': '}
      {words.join(', ')}
      {journey.decision && ` – ${text(journey.decision)}`}
    </>
  );
}

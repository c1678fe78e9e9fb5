import { IconEye } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { usePolling } from '../../graphql/use-polling.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { RealIncident, usePreparedIncident } from '../../play/real-incident.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Board } from './board.tsx';
import { spectatorBoardQuery } from './document.ts';

const everyMs = 5_000;

/** What spectators may know of an exercise: delayed and redacted. */
export function SpectatorPage({ exerciseId }: { readonly exerciseId: string }): ReactElement {
  const { t } = useTranslation('spectator');
  usePreparedIncident();
  const [result, refetch] = useQuery({ query: spectatorBoardQuery, variables: { exerciseId } });
  usePolling(() => refetch({ requestPolicy: 'network-only' }), everyMs);
  const refused = result.error && ['FORBIDDEN', 'NOT_FOUND'].includes(refusalOf(result.error).code);
  if (refused)
    return <EmptyState icon={IconEye} title={t('notForYou.title')} text={t('notForYou.text')} />;
  return (
    <Loaded result={result} retry={() => refetch({ requestPolicy: 'network-only' })}>
      {({ exercise, spectatorBoard }) => spectatorBoard.realIncident ? <RealIncident /> : <Board exercise={exercise} board={spectatorBoard} stale={result.error !== undefined} />}
    </Loaded>
  );
}

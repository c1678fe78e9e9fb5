import { Button } from '@mantine/core';
import { IconArrowLeft, IconMailOpened, IconShare3 } from '@tabler/icons-react';
import { type ReactElement, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AskPanel } from '../asks/ask-panel.tsx';
import type { InboxItem } from '../../../play/inbox-items.ts';
import { InjectView } from '../../../play/inject/inject-view.tsx';
import { PickUpButton } from '../calls/pick-up-button.tsx';
import { useScenarioTime, useScene } from '../scene.ts';
import { InformationView } from './information-view.tsx';
import css from './reader.module.css';

interface ReaderProps {
  readonly item: InboxItem | null;
  readonly onClose: () => void;
  readonly onShare: (inject: string) => void;
}

/** What is being read, and below it what is asked about it. */
export function Reader({ item, onClose, onShare }: ReaderProps): ReactElement {
  const { t } = useTranslation('room');
  const { exercise, team } = useScene();
  const timeOf = useScenarioTime();
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    if (item) region.current?.focus({ preventScroll: true });
    region.current?.scrollTo({ top: 0 });
  }, [item?.id]);

  if (!item) return <NothingOpen />;
  return (
    <section ref={region} className={css.reader} tabIndex={-1} aria-label={`${item.sender}: ${item.subject}`}>
      <div className={css.tools}>
        <Button className={css.back} variant="subtle" size="compact-md" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={onClose}>
          {t('inbox.close')}
        </Button>
        {item.inject && exercise.teams.length > 1 && (
          <Button className={css.share} variant="subtle" size="compact-md" leftSection={<IconShare3 size={18} aria-hidden />} aria-label={t('inject.share')} onClick={() => onShare(item.id)}>
            <span className={css.long}>{t('inject.share')}</span>
          </Button>
        )}
      </div>
      <div key={item.id} className={css.content}>
        {item.inject ? (
          <InjectView
            inject={item.inject}
            teamName={team.name}
            timeOf={timeOf}
            filesOf={`/exercises/${exercise.id}`}
            pickUp={<PickUpButton inject={item.inject.inject} label={t(item.inject.call?.status === 'missed' ? 'call.callBack' : 'call.pickUp')} />}
          />
        ) : (
          <InformationView item={item} />
        )}
        {item.inject && <AskPanel inject={item.inject} />}
      </div>
    </section>
  );
}

function NothingOpen(): ReactElement {
  const { t } = useTranslation('room');
  return (
    <section className={css.nothing} aria-label={t('inbox.choose')}>
      <IconMailOpened size={44} stroke={1.2} aria-hidden />
      <p>{t('inbox.choose')}</p>
    </section>
  );
}

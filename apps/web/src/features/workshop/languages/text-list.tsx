import { UnstyledButton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactElement, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextStates } from '#exercise-engine';
import { type Locale, textIn } from '#kernel';
import css from './languages.module.css';
import { StateMark } from './state-mark.tsx';
import { stateIn } from './to-do.ts';
import { usePlaceWords } from './use-place-words.ts';

interface Props {
  readonly texts: readonly TextStates[];
  readonly target: Locale;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

const rowHeight = 58;

/** The texts of a scenario; only those in sight are drawn. Arrow keys go up and down. */
export function TextList({ texts, target, chosen, onChoose }: Props): ReactElement {
  const { t } = useTranslation('translations');
  const placeWords = usePlaceWords();
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- the compiler leaves this component alone, which is right
  const rows = useVirtualizer({ count: texts.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 8 });
  const at = texts.findIndex(({ id }) => id === chosen);
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: 'auto' });
  }, [at]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = step === undefined ? undefined : texts[Math.max(0, at + step)];
    if (!next) return;
    event.preventDefault();
    onChoose(next.id);
  };
  return (
    <div ref={scroller} className={css.list} role="region" tabIndex={0} aria-label={t('texts', { count: texts.length })} onKeyDown={onKeyDown}>
      <div style={{ position: 'relative', height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const text = texts[index];
          if (!text) return null;
          const { thing, field } = placeWords(text.path);
          return (
            <UnstyledButton key={text.id} className={css.row} style={{ transform: `translateY(${start}px)` }} tabIndex={-1} aria-current={text.id === chosen || undefined} onClick={() => onChoose(text.id)}>
              <span style={{ minWidth: 0 }}>
                <span className={css.words} style={{ display: 'block' }}>
                  {textIn(text.text, target)}
                </span>
                <span className={css.place} style={{ display: 'block' }}>
                  {[field, thing].filter(Boolean).join(' · ')}
                </span>
              </span>
              <StateMark state={stateIn(text, target)} />
            </UnstyledButton>
          );
        })}
      </div>
    </div>
  );
}

import { type KeyboardEvent, type ReactElement, useRef } from 'react';
import css from './grid.module.css';

interface CellEditorProps {
  readonly label: string;
  readonly start: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** Takes the text; `then` is the key that says where to go next, if any. */
  readonly done: (text: string, then: KeyboardEvent | null) => void;
  readonly cancel: () => void;
}

/** Writes in one cell: Enter takes it, Alt+Enter breaks the line, Esc leaves it as it was. */
export function CellEditor({ label, start, left, top, width, done, cancel }: CellEditorProps): ReactElement {
  const isOver = useRef(false);
  const finish = (work: () => void): void => {
    if (isOver.current) return;
    isOver.current = true;
    work();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    event.stopPropagation();
    const { currentTarget: field, key, altKey } = event;
    if (key === 'Escape') return finish(cancel);
    if (key === 'Enter' && altKey) return field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
    if ((key !== 'Enter' && key !== 'Tab') || event.nativeEvent.isComposing) return;
    event.preventDefault();
    finish(() => done(field.value, event));
  };
  return (
    <textarea
      aria-label={label}
      className={css.editor}
      style={{ left, top, width: Math.max(width, 160), height: start.length > 40 || start.includes('\n') ? 190 : 34 }}
      defaultValue={start}
      autoFocus
      onFocus={({ currentTarget }) => currentTarget.setSelectionRange(currentTarget.value.length, currentTarget.value.length)}
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget }) => finish(() => done(currentTarget.value, null))}
    />
  );
}

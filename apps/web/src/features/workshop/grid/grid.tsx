import { useVirtualizer } from '@tanstack/react-virtual';
import { type ClipboardEvent, type KeyboardEvent, type PointerEvent, type ReactElement, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CellEditor } from './cell-editor.tsx';
import { columnKeys, columns, type GridWords } from './columns.ts';
import { keyed } from './grid-keys.ts';
import { pointed } from './grid-pointer.ts';
import { cellId, GridRow } from './grid-row.tsx';
import css from './grid.module.css';
import { Headings } from './headings.tsx';
import { clipboardOf, rangeOf } from './pasted.ts';
import { moved, only, type Place, rangeIn, type Selection } from './selection.ts';
import { leftOf, rowHeight, showColumn, widths } from './widths.ts';

interface GridProps {
  readonly words: GridWords;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly onWrite: (place: Place, text: string) => void;
  readonly onPaste: (range: readonly (readonly string[])[]) => void;
  readonly onEmpty: () => void;
  readonly onMoveRows: (direction: 'up' | 'down') => void;
  /** By key of the inject the columns in which somebody has to decide, joined by blanks. */
  readonly inConflict: ReadonlyMap<string, string>;
}

/** All injects as rows of a spreadsheet. */
export function Grid({ words, selection, onSelect, onWrite, onPaste, onEmpty, onMoveRows, inConflict }: GridProps): ReactElement {
  const { t } = useTranslation('workshop');
  const { injects } = words.scenario;
  const scroller = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<string | null>(null);
  // oxlint-disable-next-line react/incompatible-library -- its functions are called in handlers only
  const virtual = useVirtualizer({ count: injects.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 12, scrollPaddingStart: rowHeight, useFlushSync: false });
  const { active } = selection;
  const range = rangeIn(selection);
  const column = columnKeys[active.column];

  const go = (next: Selection): void => {
    onSelect(next);
    virtual.scrollToIndex(next.active.row, { align: 'auto' });
    showColumn(scroller.current, next.active.column);
  };
  const leave = (): void => {
    setEditing(null);
    scroller.current?.focus({ preventScroll: true });
  };
  const write = (text: string, then: KeyboardEvent | null): void => {
    if (then) leave();
    else setEditing(null);
    onWrite(active, text);
    const key = then?.key === 'Tab' ? 'Tab' : then?.shiftKey ? 'ArrowUp' : 'ArrowDown';
    const next = then && moved(only(active), { key, shiftKey: key === 'Tab' && then.shiftKey, ctrlKey: false }, injects.length, columnKeys.length, 1);
    if (next) go(next);
  };
  const begin = (text?: string): void => {
    const inject = injects[active.row];
    if (!inject || !column) return;
    virtual.scrollToIndex(active.row, { align: 'auto' });
    setEditing(text ?? (columns[column].typed ?? columns[column].read)(inject, words));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    keyed(event, selection, { rows: injects.length, columns: columnKeys.length, page }, { go, select: onSelect, begin, empty: onEmpty, moveRows: onMoveRows });
  };
  const onPointer = (event: PointerEvent): void => {
    const next = editing === null ? pointed(event, selection, columnKeys.length) : null;
    if (next) onSelect(next);
  };
  const onCopy = (event: ClipboardEvent): void => {
    if (editing !== null) return;
    const cells = injects.slice(range.top, range.bottom + 1).map((inject) => columnKeys.slice(range.left, range.right + 1).map((key) => columns[key].read(inject, words)));
    event.clipboardData.setData('text/plain', clipboardOf(cells));
    event.preventDefault();
  };
  const onPasteText = (event: ClipboardEvent): void => {
    if (editing !== null) return;
    event.preventDefault();
    onPaste(rangeOf(event.clipboardData.getData('text/plain')));
  };
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={t('grid.label')}
      aria-describedby="grid-keys"
      aria-rowcount={injects.length + 1}
      aria-colcount={columnKeys.length + 1}
      aria-multiselectable
      aria-activedescendant={injects.length > 0 ? cellId(active.row, active.column) : undefined}
      tabIndex={0}
      className={css.grid}
      onKeyDown={onKeyDown}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
      onDoubleClick={() => editing === null && begin()}
      onCopy={onCopy}
      onPaste={onPasteText}
    >
      <Headings />
      <div role="rowgroup" className={css.canvas} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const inject = injects[index];
          const [left, right] = index >= range.top && index <= range.bottom ? [range.left, range.right] : [-1, -2];
          return inject && <GridRow key={inject.key} inject={inject} at={index} top={start} words={words} left={left} right={right} active={index === active.row ? active.column : -1} inConflict={inConflict.get(inject.key) ?? ''} conflictWords={t('conflict.title')} />;
        })}
        {editing !== null && column && (
          <CellEditor label={t('cell', { column: t(`column.${column}`), row: active.row + 1 })} start={editing} left={leftOf(active.column)} top={active.row * rowHeight} width={widths[column]} done={write} cancel={leave} />
        )}
      </div>
    </div>
  );
}

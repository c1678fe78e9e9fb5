import { useEffect, useEffectEvent } from 'react';

/** Key as `KeyboardEvent.key` in lower case, `shift+` before it where wanted. A false action is not offered now. */
export type Shortcuts = Readonly<Record<string, (() => void) | false>>;

const storageKey = 'tocsin.cockpit.shortcuts';
export const shortcutsAreOn = (): boolean => localStorage.getItem(storageKey) !== 'off';
export const switchShortcuts = (on: boolean): void => localStorage.setItem(storageKey, on ? 'on' : 'off');

const typing = 'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="textbox"]';
const dialog = '[role="dialog"], [role="menu"]';
const pressable = 'button, a, summary, [role="button"], [role="tab"]';

/** Whether a key press belongs to what has the focus and not to the cockpit. */
function belongsElsewhere(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(typing)) return true;
  return key === ' ' && target.closest(pressable) !== null;
}

/** Closed ones may stay in the page, hidden. */
const aDialogIsOpen = (): boolean => [...document.querySelectorAll(dialog)].some((element) => element.checkVisibility());

interface Options {
  /** Also while a dialog is open. */
  readonly always?: boolean;
}

/** Acts on keys, never while somebody types, in a dialog only with `always`. */
export function useShortcuts(shortcuts: Shortcuts, { always = false }: Options = {}): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey || !shortcutsAreOn()) return;
    const isLetter = /^[a-z]$/i.test(event.key);
    const name = `${event.shiftKey && isLetter ? 'shift+' : ''}${event.key.toLowerCase()}`;
    const act = shortcuts[name];
    if (!act || belongsElsewhere(event.target, event.key)) return;
    if (!always && aDialogIsOpen()) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => press(event);
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}

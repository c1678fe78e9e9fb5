import type { ReactElement } from 'react';
import type { Locale } from '#kernel';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { useChangeLanguage } from './use-language.ts';

/** The language switch of somebody signed in. Only the room offers Luxembourgish. */
export function ViewerLanguageSwitch({ offered }: { readonly offered?: readonly Locale[] }): ReactElement {
  return <LanguageSwitch offered={offered} onChange={useChangeLanguage()} />;
}

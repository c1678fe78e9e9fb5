import { Switch } from '@mantine/core';
import { type ReactElement, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contentLocales, isLocale } from '#kernel';
import { Problems } from '../../authoring/problems/problems.tsx';
import { useDraft } from './draft/use-draft.ts';
import { useSought } from './fields/use-sought.ts';
import { WritingContext } from './fields/writing.ts';
import { InjectTab } from './inject/inject-tab.tsx';
import { LanguagesTab } from './languages/languages-tab.tsx';
import { ListsTab } from './lists/lists-tab.tsx';
import { useWorkshop } from './workshop-context.ts';

export function InjectPanel(): ReactElement {
  const { inject, open } = useWorkshop();
  useSought();
  return (
    <Languages>
      <InjectTab injectKey={inject} onChoose={open} />
    </Languages>
  );
}

export function ListsPanel(): ReactElement {
  const { open } = useWorkshop();
  useSought();
  return (
    <Languages>
      <ListsTab onOpenInject={open} />
    </Languages>
  );
}

export function LanguagesPanel(): ReactElement {
  const { scenario, edit } = useDraft();
  const { language } = useWorkshop();
  return (
    <WritingContext value={{ scenario, edit, shown: [language] }}>
      <LanguagesTab />
    </WritingContext>
  );
}

/** What the check finds in the draft; a finding leads to its field. */
export function ProblemsPanel(): ReactElement {
  const { scenario } = useDraft();
  const { goTo } = useWorkshop();
  return <Problems scenario={scenario} onGoTo={({ where, details: { locale } }) => goTo(where.split('.'), isLocale(locale) ? locale : undefined)} />;
}

/** Texts in the language in which one writes, or in all side by side. */
function Languages({ children }: { readonly children: ReactNode }): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const { scenario, edit } = useDraft();
  const { language } = useWorkshop();
  const [isSideBySide, setSideBySide] = useState(false);
  const shown = isSideBySide ? [language, ...contentLocales.filter((locale) => locale !== language)] : [language];
  return (
    <WritingContext value={{ scenario, edit, shown }}>
      <Switch label={t('sideBySide')} mb="md" checked={isSideBySide} onChange={({ currentTarget }) => setSideBySide(currentTarget.checked)} />
      {children}
    </WritingContext>
  );
}

import { Alert, Group, SegmentedControl, Select, Stack } from '@mantine/core';
import { IconLanguageOff } from '@tabler/icons-react';
import { type ReactElement, type ReactNode, useState } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { Inject } from '#exercise-engine';
import { isLocale, type Locale, locales } from '#kernel';
import { languageNames } from '../../../i18n/index.ts';
import { useLocale } from '../../../i18n/use-locale.ts';
import { InjectReading } from '../../../play/inject/inject-reading.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { useChoices } from '../fields/use-choices.ts';
import { useWriting } from '../fields/writing.ts';
import { useWorkshop } from '../workshop-context.ts';
import css from './inject-preview.module.css';
import { isUntranslated } from './preview-of.ts';
import { RoomPreview } from './room-preview.tsx';

const staff = 'staff';

/** An inject as one audience will see it, in that audience's language. */
export function InjectPreview({ inject }: { readonly inject: Inject }): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const { scenario } = useWriting();
  const { scenarioId } = useWorkshop();
  const { teams } = useChoices();
  const [chosen, setAudience] = useState<string | null>(null);
  const [language, setLanguage] = useState<Locale>(useLocale());
  const receiving = inject.to === 'all' ? teams : teams.filter(({ value }) => inject.to.includes(value));
  const audience = chosen === staff || receiving.some(({ value }) => value === chosen) ? chosen : (receiving[0]?.value ?? staff);
  return (
    <Panel>
      <Stack gap="sm">
        <Group gap="sm" align="flex-end">
          <Select label={t('preview.audience')} flex="1 1 9rem" allowDeselect={false} data={[...receiving, { value: staff, label: t('preview.staff') }]} value={audience} onChange={setAudience} />
          <SegmentedControl
            aria-label={t('preview.language')}
            data={locales.filter((locale) => locale !== 'lb' || audience !== staff).map((value) => ({ value, label: value.toUpperCase() }))}
            value={language}
            onChange={(locale) => isLocale(locale) && setLanguage(locale)}
          />
        </Group>
        {isUntranslated(inject, language) && (
          <Alert color="yellow" variant="light" icon={<IconLanguageOff aria-hidden />}>
            {t('preview.untranslated', { language: languageNames[language] })}
          </Alert>
        )}
        <section className={css.room} lang={language} aria-label={t('preview.title')}>
          <InLanguage locale={language}>{audience === staff || audience === null ? <InjectReading scenario={scenario} inject={inject} filesOf={`/scenarios/${scenarioId}`} /> : <RoomPreview key={inject.key} inject={inject} team={audience} locale={language} />}</InLanguage>
        </section>
      </Stack>
    </Panel>
  );
}

/** The interface in another language than the page's. */
function InLanguage({ locale, children }: { readonly locale: Locale; readonly children: ReactNode }): ReactElement {
  const { i18n } = useTranslation();
  const [copies] = useState(() => new Map<Locale, typeof i18n>());
  const copy = copies.get(locale) ?? i18n.cloneInstance({ lng: locale });
  copies.set(locale, copy);
  return <I18nextProvider i18n={copy}>{children}</I18nextProvider>;
}

import { Button, Menu } from '@mantine/core';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '#kernel';
import { interfaceLocales, languageNames } from '../i18n/index.ts';
import { useLocale } from '../i18n/use-locale.ts';

interface LanguageSwitchProps {
  readonly offered?: readonly Locale[];
  readonly onChange: (locale: Locale) => void;
}

export function LanguageSwitch({ offered = interfaceLocales, onChange }: LanguageSwitchProps): ReactElement {
  const { t } = useTranslation('app');
  const current = useLocale();
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <Button variant="subtle" color="gray" c="inherit" size="compact-md" leftSection={<IconLanguage size={18} aria-hidden />} aria-label={`${current.toUpperCase()} – ${t('language')}: ${languageNames[current]}`}>
          {current.toUpperCase()}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map((locale) => (
          <Menu.Item key={locale} lang={locale} aria-current={locale === current} rightSection={locale === current && <IconCheck size={16} aria-hidden />} onClick={() => onChange(locale)}>
            {languageNames[locale]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

import { Box, Group, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '#kernel';
import { storageKey } from '../../i18n/index.ts';
import { ColorSchemeSwitch } from '../../ui/color-scheme-switch.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { Mark } from '../../ui/mark.tsx';
import { SignInForm } from './sign-in-form.tsx';
import css from './sign-in.module.css';

export function SignInPage({ after }: { readonly after: string }): ReactElement {
  const { t, i18n } = useTranslation('sign-in');
  const [chosen, setChosen] = useState<Locale | null>(null);
  useDocumentTitle(`${t('title')} · Tocsin`);

  const choose = (locale: Locale): void => {
    localStorage.setItem(storageKey, locale);
    setChosen(locale);
    void i18n.changeLanguage(locale);
  };
  return (
    <main className={css.page}>
      <section className={css.about}>
        <Mark size={34} />
        <Stack gap="md" className={css.claim}>
          <Text className={css.headline}>{t('headline')}</Text>
          <Text fz="lg" className={css.sentence}>
            {t('what')}
          </Text>
        </Stack>
      </section>
      <section className={css.entry}>
        <Group justify="flex-end" gap={4}>
          <LanguageSwitch onChange={choose} />
          <ColorSchemeSwitch />
        </Group>
        <Box className={css.form}>
          <Title order={1} fz={30} mb="lg">
            {t('title')}
          </Title>
          <SignInForm after={after} chosen={chosen} />
        </Box>
      </section>
    </main>
  );
}

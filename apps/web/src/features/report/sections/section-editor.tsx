import { Alert, Button, Group, Paper, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { IconArrowsSplit2, IconLock } from '@tabler/icons-react';
import { type FormEvent, type ReactElement, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../graphql/use-command.ts';
import { Markdown } from '../../../ui/markdown.tsx';
import { type ReportLanguage, saveSection, type Section } from '../report-documents.ts';

const longestText = 20_000;

interface SectionEditorProps {
  readonly section: Section;
  readonly exerciseId: string;
  readonly language: ReportLanguage;
  readonly kept: string | null;
  readonly cancel: () => void;
  readonly onSaved: () => void;
}

interface Theirs {
  readonly markdown: string;
  readonly writerName: string;
}

/** What is added to a section, with a preview. When somebody else was faster, both texts stand side by side. */
export function SectionEditor({ section, exerciseId, language, kept, cancel, onSaved }: SectionEditorProps): ReactElement {
  const { t } = useTranslation('report');
  const [markdown, setMarkdown] = useState(section.text.markdown);
  const [base, setBase] = useState(section.text.version);
  const [theirs, setTheirs] = useState<Theirs | null>(null);
  const [save, { fetching, error }] = useCommand(saveSection);

  useEffect(() => {
    if (error?.reason !== 'evaluation.section-changed') return;
    setBase(Number(error.details['version']));
    setTheirs({ markdown: String(error.details['markdown']), writerName: String(error.details['writerName']) });
  }, [error]);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await save({ input: { exerciseId, section: section.key, locale: language, baseVersion: base, markdown } });
    if (answer) onSaved();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack mb="lg">
        {theirs && (
          <Alert color="red" icon={<IconArrowsSplit2 aria-hidden />} title={t('conflict.title', { name: theirs.writerName })} role="alert">
            {t('conflict.text')}
          </Alert>
        )}
        {kept && (
          <Alert color="bronze" variant="light" icon={<IconLock aria-hidden />}>
            {t('section.kept', { label: kept })}
          </Alert>
        )}
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <Textarea label={t(theirs ? 'conflict.mine' : 'section.text')} description={t('section.hint')} value={markdown} onChange={(event) => setMarkdown(event.currentTarget.value)} autosize minRows={8} maxRows={24} maxLength={longestText} data-autofocus />
          {theirs ? (
            <Stack gap="xs">
              <Textarea label={t('conflict.theirs', { name: theirs.writerName })} description={t('conflict.kept')} value={theirs.markdown} readOnly autosize minRows={8} maxRows={24} />
              <Button variant="default" onClick={() => setMarkdown(`${theirs.markdown}\n\n${markdown}`)}>
                {t('conflict.join')}
              </Button>
            </Stack>
          ) : (
            <div>
              <Text size="sm" fw={600}>
                {t('section.preview')}
              </Text>
              <Paper withBorder p="sm" mih={200}>
                <Markdown>{markdown}</Markdown>
              </Paper>
            </div>
          )}
        </SimpleGrid>
        <Group justify="flex-end">
          <Button variant="default" onClick={cancel}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={fetching}>
            {t(theirs ? 'conflict.save' : 'save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

import { Button, Group, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui/panel.tsx';
import type { ReportLanguage, Section } from '../report-documents.ts';
import { Blocks } from './blocks.tsx';
import { SectionEditor } from './section-editor.tsx';

interface SectionViewProps {
  readonly section: Section;
  readonly exerciseId: string;
  readonly language: ReportLanguage;
  readonly mayEdit: boolean;
  /** Label under which the writer sees more than the readers do, or null. */
  readonly kept: string | null;
  readonly refresh: () => void;
}

/** One section, edited where it stands. */
export function SectionView({ section, exerciseId, language, mayEdit, kept, refresh }: SectionViewProps): ReactElement {
  const { t } = useTranslation('report');
  const [editing, setEditing] = useState(false);
  const action = t(section.text.version === 0 ? 'section.add' : 'section.edit');
  const saved = (): void => {
    setEditing(false);
    refresh();
  };
  return (
    <Panel>
      <section id={section.key} aria-label={section.title}>
        <Group justify="space-between" mb="md">
          <Title order={2} size="h3">
            {section.title}
          </Title>
          {mayEdit && !editing && (
            <Button variant="default" size="xs" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setEditing(true)} aria-label={t('section.editNamed', { action, section: section.title })}>
              {action}
            </Button>
          )}
        </Group>
        {editing && <SectionEditor section={section} exerciseId={exerciseId} language={language} kept={kept} cancel={() => setEditing(false)} onSaved={saved} />}
        <Blocks blocks={section.blocks} />
      </section>
    </Panel>
  );
}

import { Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import scrolling from '../../../ui/scrolling-tabs.module.css';
import { Place } from '../fields/place.tsx';
import { useWriting } from '../fields/writing.ts';
import { useWorkshop } from '../workshop-context.ts';
import { Attachments } from './attachments.tsx';
import { Expectations } from './expectations.tsx';
import css from './lists.module.css';
import { General } from './general.tsx';
import { Shelf } from './shelf.tsx';
import { Glossary, Objectives, Personas, Phases, Teams } from './simple-lists.tsx';
import { Milestones, Variables } from './world-lists.tsx';

const sections = ['general', 'teams', 'phases', 'personas', 'milestones', 'variables', 'objectives', 'expectations', 'glossary', 'attachments', 'shelf'] as const;
type Section = (typeof sections)[number];

const views: Record<Exclude<Section, 'shelf'>, () => ReactElement> = {
  general: General,
  teams: Teams,
  phases: Phases,
  personas: Personas,
  milestones: Milestones,
  variables: Variables,
  objectives: Objectives,
  expectations: Expectations,
  glossary: Glossary,
  attachments: Attachments,
};

/** Everything of a scenario but its injects, list by list. */
export function ListsTab({ onOpenInject }: { readonly onOpenInject: (key: string) => void }): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const { scenario } = useWriting();
  const { sought } = useWorkshop();
  const [section, setSection] = useState<Section>(sections.find((each) => each === sought?.[0]) ?? 'general');
  const isWide = useMediaQuery('(min-width: 62em)', true);
  const count = (of: Section): string => {
    if (of === 'general') return '';
    const items = of === 'shelf' ? scenario.injects.filter(({ trigger }) => 'contingency' in trigger) : (scenario[of] ?? []);
    return ` (${items.length})`;
  };
  const View = views[section === 'shelf' ? 'general' : section];
  return (
    <Tabs classNames={{ ...scrolling, tabLabel: css.section ?? '' }} variant={isWide ? 'pills' : 'default'} orientation={isWide ? 'vertical' : 'horizontal'} value={section} onChange={(value) => setSection(sections.find((each) => each === value) ?? 'general')} keepMounted={false}>
      <Tabs.List mb={isWide ? 0 : 'md'} mr={isWide ? 'lg' : 0}>
        {sections.map((each) => (
          <Tabs.Tab key={each} value={each}>
            {t(`lists.${each}`)}
            {count(each)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={section}>
        <Place path={[section]}>{section === 'shelf' ? <Shelf onOpen={onOpenInject} /> : <View />}</Place>
      </Tabs.Panel>
    </Tabs>
  );
}

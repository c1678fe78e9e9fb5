import { Button, Group, Modal, Select, Stack, Switch, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconShare } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../graphql/graphql.ts';
import { useAction } from '../../../graphql/use-action.ts';
import type { City, OpenScenario } from '../scenarios-query.ts';

const shareScenario = graphql(`mutation shareScenario($id: ID!, $cityId: ID!, $review: Boolean!) { shareScenario(id: $id, cityId: $cityId, review: $review) { id } }`);
const unshareScenario = graphql(`mutation unshareScenario($id: ID!, $cityId: ID!) { unshareScenario(id: $id, cityId: $cityId) { id } }`);

interface ShareScenarioProps {
  readonly scenario: OpenScenario;
  readonly cities: readonly City[];
  readonly refresh: () => void;
}

/** Opens a scenario to other cities and closes it again. */
export function ShareScenario({ scenario: { id, sharedWith, ownerCity }, cities, refresh }: ShareScenarioProps): ReactElement {
  const { t } = useTranslation('scenarios');
  const [opened, { open, close }] = useDisclosure();
  const [cityId, setCityId] = useState<string | null>(null);
  const [review, setReview] = useState(false);
  const [share, { fetching }] = useAction(shareScenario);
  const [unshare] = useAction(unshareScenario);
  const others = cities.filter((city) => city.id !== ownerCity?.id && !sharedWith.some((shared) => shared.city.id === city.id));

  const add = async (): Promise<void> => {
    if (!cityId || !(await share({ id, cityId, review }))) return;
    setCityId(null);
    refresh();
  };
  return (
    <>
      <Button variant="default" leftSection={<IconShare size={18} aria-hidden />} onClick={open}>
        {t('share.action')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('share.title')}>
        <Stack>
          <Text c="dimmed">{t('share.text')}</Text>
          {sharedWith.map(({ city, review: reviews }) => (
            <Group key={city.id} justify="space-between" wrap="nowrap">
              <Text>{t(reviews ? 'share.reviews' : 'share.reads', { city: city.name })}</Text>
              <Button size="xs" variant="default" aria-label={t('share.endFor', { city: city.name })} onClick={() => void unshare({ id, cityId: city.id }).then(refresh)}>
                {t('share.end')}
              </Button>
            </Group>
          ))}
          <Select label={t('share.city')} data={others.map((city) => ({ value: city.id, label: city.name }))} value={cityId} onChange={setCityId} disabled={others.length === 0} />
          <Switch label={t('share.review')} checked={review} onChange={({ currentTarget: { checked } }) => setReview(checked)} />
          <Group justify="flex-end">
            <Button loading={fetching} disabled={!cityId} onClick={() => void add()}>
              {t('share.submit')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

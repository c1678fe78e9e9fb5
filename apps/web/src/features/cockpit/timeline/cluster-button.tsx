import { Menu } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { ChannelIcon } from '../../../ui/channel-icon.tsx';
import type { StaffInject } from '../staff-inject.ts';
import { place, type PlaceProps } from './marker-button.tsx';
import type { TimelineItem } from './team-lanes.ts';
import classes from './timeline.module.css';

interface ClusterButtonProps extends PlaceProps {
  readonly items: readonly TimelineItem[];
  readonly isSelected: boolean;
  readonly describe: (inject: StaffInject, atMs: number) => string;
  readonly onSelect: (inject: string) => void;
}

/** Several injects where there is no room for each, as a menu. A plain button until it is first used, because there may be many. */
export function ClusterButton({ x, row, label, items, isSelected, describe, onSelect }: ClusterButtonProps): ReactElement {
  const [isUsed, setUsed] = useState(false);
  const [opened, setOpened] = useState(false);
  const open = (): void => {
    setUsed(true);
    setOpened(true);
  };
  const button = (
    <button type="button" className={classes.marker} style={place(x, row)} data-cluster data-selected={isSelected || undefined} tabIndex={-1} title={label} aria-label={label} aria-haspopup="menu" onClick={open}>
      +{items.length}
    </button>
  );
  if (!isUsed) return button;
  return (
    <Menu opened={opened} onChange={setOpened} width={380}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown className={classes.cluster}>
        {items.map(({ id, atMs, inject }) => (
          <Menu.Item key={id} leftSection={<ChannelIcon channel={inject.channel} size={16} />} onClick={() => onSelect(id)}>
            {describe(inject, atMs)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

import { Anchor, Image, List, Table, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ReportBlock, ReportRun } from '../../../graphql/graphql.ts';
import classes from './blocks.module.css';

/** What stands in a section, as the files show it. */
export function Blocks({ blocks }: { readonly blocks: readonly ReportBlock[] }): ReactElement {
  return (
    <div className={classes.blocks}>
      {blocks.map((block, at) => (
        <BlockView key={at} block={block} />
      ))}
    </div>
  );
}

function BlockView({ block }: { readonly block: ReportBlock }): ReactElement {
  switch (block.kind) {
    case 'heading':
      return (
        <Title order={3} size="h4">
          {block.text}
        </Title>
      );
    case 'paragraph':
      return (
        <Text className={classes.text}>
          <Runs runs={block.runs} />
        </Text>
      );
    case 'list':
      return (
        <List type={block.ordered ? 'ordered' : 'unordered'} className={classes.text}>
          {block.items.map((runs, at) => (
            <List.Item key={at}>
              <Runs runs={runs} />
            </List.Item>
          ))}
        </List>
      );
    case 'chart':
      return (
        <div className={classes.chart} role="region" aria-label={block.alternative} tabIndex={0}>
          <Image src={`data:image/svg+xml,${encodeURIComponent(block.svg)}`} alt={block.alternative} miw={640} maw={block.width} />
        </div>
      );
    case 'table':
      return <TableView {...block} />;
  }
}

function Runs({ runs }: { readonly runs: readonly ReportRun[] }): ReactElement {
  return (
    <>
      {runs.map(({ text, bold, italic, link }, at) =>
        link ? (
          <Anchor key={at} href={link} target="_blank" rel="noopener noreferrer nofollow" inherit>
            {text}
          </Anchor>
        ) : (
          <Text key={at} span inherit fw={bold ? 700 : undefined} fs={italic ? 'italic' : undefined}>
            {text}
          </Text>
        ),
      )}
    </>
  );
}

function TableView({ caption, head, rows }: Extract<ReportBlock, { kind: 'table' }>): ReactElement {
  return (
    <div className={classes.table} role="region" aria-label={caption} tabIndex={0}>
      <Table striped withTableBorder fz="sm" miw={head.length * 110}>
        <Table.Thead>
          <Table.Tr>
            {head.map((title) => (
              <Table.Th key={title}>{title}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, at) => (
            <Table.Tr key={at}>
              {row.map((text, column) => (
                <Table.Td key={column} className={classes.text}>
                  {text}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

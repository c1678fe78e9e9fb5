import { Anchor, Typography } from '@mantine/core';
import type { ReactElement } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';

const components: Components = {
  img: ({ alt }) => <>{alt}</>,
  a: ({ href, children }) => (
    <Anchor href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </Anchor>
  ),
};

/** Markdown of scenarios and people: no HTML, no images, links open apart. */
export function Markdown({ children }: { readonly children: string }): ReactElement {
  return (
    <Typography>
      <ReactMarkdown skipHtml components={components}>
        {children}
      </ReactMarkdown>
    </Typography>
  );
}

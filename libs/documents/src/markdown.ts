import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes, Parents, PhrasingContent, RootContent } from 'mdast';
import type { Block, Run } from './block.ts';
import { plainText } from './plain-text.ts';

type Look = Pick<Run, 'bold' | 'italic'>;

/** The safe part of Markdown: headings, paragraphs, lists, emphasis and links. HTML is shown as it was written, an image as its description and address. */
export function blocksOf(markdown: string): Block[] {
  return fromMarkdown(plainText(markdown)).children.flatMap(blocksOfNode);
}

function blocksOfNode(node: RootContent): Block[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', text: textOf(node) }];
    case 'paragraph':
      return [{ kind: 'paragraph', runs: runsOf(node.children, {}) }];
    case 'list':
      return [{ kind: 'list', ordered: node.ordered === true, items: node.children.map((item) => item.children.flatMap((child, at) => [...(at > 0 ? [{ text: '\n' }] : []), ...runsIn(child)])) }];
    case 'blockquote':
      return node.children.flatMap(blocksOfNode);
    case 'code':
    case 'html':
      return [{ kind: 'paragraph', runs: [{ text: node.value }] }];
    default:
      return [];
  }
}

const runsIn = (node: RootContent): Run[] =>
  blocksOfNode(node).flatMap((block): Run[] => {
    if (block.kind === 'paragraph') return [...block.runs];
    if (block.kind === 'heading') return [{ text: block.text, bold: true }];
    return block.kind === 'list' ? block.items.flatMap((item, at) => [{ text: `${at > 0 ? '\n' : ''}– ` }, ...item]) : [];
  });

const runsOf = (nodes: readonly PhrasingContent[], look: Look): Run[] => nodes.flatMap((node) => runsOfNode(node, look));

function runsOfNode(node: PhrasingContent, look: Look): Run[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'html':
      return [{ text: node.value, ...look }];
    case 'break':
      return [{ text: '\n' }];
    case 'strong':
      return runsOf(node.children, { ...look, bold: true });
    case 'emphasis':
      return runsOf(node.children, { ...look, italic: true });
    case 'link':
      return linked(textOf(node), node.url, look);
    case 'image':
      return [{ text: `${node.alt ?? ''} (${node.url})`, ...look }];
    default:
      return 'children' in node ? runsOf(node.children as PhrasingContent[], look) : [];
  }
}

/** The address is shown, so that nobody is sent elsewhere than the words say. */
function linked(words: string, url: string, look: Look): Run[] {
  const shown = words === url || words === '' ? url : `${words} (${url})`;
  return [{ text: shown, ...look, ...(/^(https?:\/\/|mailto:)/i.test(url) && URL.canParse(url) && { link: new URL(url).href }) }];
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? (node as Parents).children.map(textOf).join('') : '';
}

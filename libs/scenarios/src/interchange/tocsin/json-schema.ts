import { z } from 'zod';
import { scenarioShape } from './scenario-shape.ts';

/** The JSON Schema of `scenario.json` in our own archive, for other tools. */
export const scenarioJsonSchema = (): object => ({
  title: 'A tabletop scenario of Tocsin, format tocsin-scenario/1',
  description: 'Times are milliseconds of exercise time. Texts are by language; bodies are Markdown. Attachments lie beside it in the archive as attachments/SHA-256.',
  ...z.toJSONSchema(scenarioShape),
});

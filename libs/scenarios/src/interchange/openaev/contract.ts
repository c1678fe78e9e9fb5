import { isObject, type JsonObject, listOf, objectOf, textOf } from '#kernel/import';

/** How OpenAEV would carry an inject out. */
export type Means = 'email' | 'sms' | 'channel' | 'challenge' | 'manual' | 'technical';

const meansByType: Readonly<Record<string, Means>> = { email: 'email', ovh_sms: 'sms', sms: 'sms', channel: 'channel', challenge: 'challenge', manual: 'manual' };

export interface Contract {
  readonly means: Means;
  /** What carries it out, in words. */
  readonly tool: string;
  /** What the file tells of an attack that it would carry out. */
  readonly description: string;
  readonly techniques: readonly string[];
}

export function contractOf(inject: JsonObject, content: JsonObject): Contract {
  const contract = objectOf(inject, 'inject_injector_contract');
  const converted = objectOf(contract, 'convertedContent');
  const payload = objectOf(contract, 'injector_contract_payload');
  const type = textOf(contract, 'injector_contract_injector_type') || textOf(objectOf(converted, 'config'), 'type') || textOf(inject, 'inject_type');
  const techniques = [...listOf(converted, 'contract_attack_patterns_external_ids'), ...attackPatterns(contract), ...attackPatterns(payload)];
  return {
    means: type ? (meansByType[type.replace(/^open(?:aev|bas|ex)_/, '')] ?? 'technical') : meansByContent(content),
    tool: textOf(contract, 'injector_contract_injector_type_name') || labelOf(contract) || type,
    description: textOf(payload, 'payload_description') || textOf(payload, 'payload_name') || labelOf(contract),
    techniques: [...new Set(techniques.filter((id) => typeof id === 'string' && techniqueId.test(id)) as string[])],
  };
}

const techniqueId = /^T\d{4}(?:\.\d{3})?$/;

const attackPatterns = (node: JsonObject): readonly unknown[] =>
  ['injector_contract_attack_patterns', 'payload_attack_patterns'].flatMap((field) => listOf(node, field)).map((pattern) => (isObject(pattern) ? pattern['attack_pattern_external_id'] : pattern));

const labelOf = (contract: JsonObject): string => textOf(objectOf(contract, 'injector_contract_labels'), 'en');

/** Older files name the contract by an id that means nothing outside the platform that wrote them. */
function meansByContent(content: JsonObject): Means {
  if ('articles' in content) return 'channel';
  if ('challenges' in content) return 'challenge';
  if ('body' in content) return 'email';
  if ('message' in content) return 'sms';
  return 'content' in content ? 'manual' : 'technical';
}

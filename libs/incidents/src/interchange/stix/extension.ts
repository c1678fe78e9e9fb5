import { isLocalizedText } from '#kernel';
import { isObject, type JsonObject, listOf, numberOf, objectOf, textOf } from '#kernel/import';
import type { NoteContent } from '../../domain/note-content.ts';
import { incidentCore, ours } from './vocabulary.ts';
import { oneOf } from '../words.ts';

/** What our own extension says of an object. */
export const ourTelling = (node: JsonObject): JsonObject => objectOf(objectOf(node, 'extensions'), ours);

export const keyOf = (node: JsonObject): string => textOf(ourTelling(node), 'entry_key');

export function timeZoneOf(node: JsonObject, field: string): string {
  const zone = textOf(ourTelling(node), field);
  try {
    return zone && new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone ? zone : 'UTC';
  } catch {
    return 'UTC';
  }
}

/** What an incident says of itself, in the words of the core extension and in ours. */
export function headOf(node: JsonObject): Partial<NoteContent> {
  const core = objectOf(objectOf(node, 'extensions'), incidentCore);
  const own = ourTelling(node);
  const criticality = numberOf(core, 'criticality');
  return defined({
    determination: oneOf('determinations', core['determination']),
    investigation: oneOf('investigationStates', core['investigation_status']),
    criticality: criticality !== null && Number.isInteger(criticality) && criticality >= 0 && criticality <= 100 ? criticality : null,
    detectedBy: listOf(core, 'detection_methods').flatMap((method) => oneOf('detectionMethods', method) ?? [])[0] ?? null,
    rsit: oneOf('rsitClasses', own['rsit_class']),
    severity: oneOf('severities', own['severity']),
    suspectedMalicious: oneOf('answers', own['suspected_malicious']),
    crossBorder: oneOf('answers', own['cross_border']),
    services: servicesIn(own),
  });
}

function servicesIn(own: JsonObject): NoteContent['services'] | null {
  const services = listOf(own, 'services').flatMap((service) => {
    const name = isObject(service) ? service['name'] : null;
    return isObject(service) && typeof service['key'] === 'string' && isLocalizedText(name) ? [{ key: service['key'], name }] : [];
  });
  return services.length > 0 ? services : null;
}

const defined = <Value extends object>(value: Value): { readonly [Key in keyof Value]?: NonNullable<Value[Key]> } =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null)) as { readonly [Key in keyof Value]?: NonNullable<Value[Key]> };

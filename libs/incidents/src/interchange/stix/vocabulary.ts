import type { ObservableType } from '../../domain/observable.ts';

export const incidentCore = 'extension-definition--ef765651-680c-498d-9894-99799f2fa126';
export const eventSdo = 'extension-definition--4ca6de00-5b0d-45ef-a1dc-ea7279ea910e';
export const impactSdo = 'extension-definition--7cc33dd6-f6a1-489b-98ea-522d351d71b9';

/** What a note says and STIX has no word for. */
export const ours = 'extension-definition--5b1d2f0e-6a0c-4f57-9f0e-2c8c9f7d1a64';
const oursBy = 'identity--0d8f4a0e-7f1b-4c0e-8f53-6a3f0b9a2e11';
const oursCreated = '2026-11-24T00:00:00.000Z';

export const ourDefinition = [
  { type: 'identity', spec_version: '2.1', id: oursBy, created: oursCreated, modified: oursCreated, name: 'Tocsin', identity_class: 'system' },
  {
    type: 'extension-definition',
    spec_version: '2.1',
    id: ours,
    created: oursCreated,
    modified: oursCreated,
    created_by_ref: oursBy,
    name: 'Tocsin incident note',
    schema: 'Properties of an incident note of Tocsin: class of the Reference Security Incident Taxonomy, severity, services, zones and fidelity of moments, what became of a control.',
    version: '1.0.0',
    extension_types: ['property-extension'],
  },
] as const;

/** Of the specification: in it the ids of cyber-observables are drawn from what they hold. */
export const observableNamespace = '00abedb4-aa42-466c-9c01-fed23315a9b7';

export const hashNames = { md5: 'MD5', sha1: 'SHA-1', sha256: 'SHA-256' } as const satisfies Partial<Record<ObservableType, string>>;
export const valueTypes = { domain: 'domain-name', ipv4: 'ipv4-addr', ipv6: 'ipv6-addr', url: 'url', email: 'email-addr' } as const satisfies Partial<Record<ObservableType, string>>;

/** Ours to the words of the incident core extension. */
export const detectionMethods = {
  'automated-tool': 'automated-tool',
  'human-review': 'human-review',
  'user-reporting': 'user-reporting',
  'system-outage': 'system-outage',
  'message-from-attacker': 'message-from-attacker',
  'external-notification': 'external-notification',
} as const;

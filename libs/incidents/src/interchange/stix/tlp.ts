import { type Tlp, tlpLabels } from '#kernel';
import type { StixObject } from './stix-object.ts';

const tlpExtension = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d';

/** The marking definitions of TLP 2.0, with the ids that the whole field shares. */
const published: Readonly<Record<Tlp, string>> = {
  'TLP:CLEAR': 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487',
  'TLP:GREEN': 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
  'TLP:AMBER': 'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421',
  'TLP:AMBER+STRICT': 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003',
  'TLP:RED': 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1',
};

/** TLP 1, which STIX 2.1 itself defines. Its WHITE is called CLEAR today. */
const older: Readonly<Record<string, Tlp>> = {
  'marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9': 'TLP:CLEAR',
  'marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da': 'TLP:GREEN',
  'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82': 'TLP:AMBER',
  'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed': 'TLP:RED',
};

export const markingId = (tlp: Tlp): string => published[tlp];

/** The label that a reference to a marking means; null if it means none. */
export const labelOfMarking = (id: string): Tlp | null => tlpLabels.find((label) => published[label] === id) ?? older[id] ?? null;

export const markingDefinition = (tlp: Tlp): StixObject => ({
  type: 'marking-definition',
  spec_version: '2.1',
  id: published[tlp],
  created: '2022-10-01T00:00:00.000Z',
  name: tlp,
  extensions: { [tlpExtension]: { extension_type: 'property-extension', tlp_2_0: tlp.slice('TLP:'.length).toLowerCase() } },
});

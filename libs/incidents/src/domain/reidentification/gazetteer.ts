/** A place by all its names: those of the neighbours tell it too. Cities of the network that stand nowhere here are known by the names that they have in the system. */
export const places: readonly { readonly kind: 'city' | 'place'; readonly names: readonly string[] }[] = [
  { kind: 'city', names: ['Luxembourg', 'Luxemburg', 'Lëtzebuerg', 'Ville de Luxembourg', 'Stad Lëtzebuerg'] },
  { kind: 'city', names: ['Metz', 'Messin', 'Messins', 'messine', 'messines', 'Eurométropole de Metz'] },
  { kind: 'city', names: ['Saarbrücken', 'Sarrebruck', 'Saarbrécken', 'Saarbruecken', 'Saarbrücker'] },
  { kind: 'city', names: ['Trier', 'Trèves', 'Tréier', 'Trierer', 'Treves'] },
  { kind: 'city', names: ['Thionville', 'Diedenhofen', 'Esch-sur-Alzette', 'Esch-Uelzecht', 'Saarlouis', 'Sarrelouis', 'Forbach', 'Nancy', 'Kaiserslautern', 'Arlon'] },
  { kind: 'place', names: ['Moselle', 'Mosel', 'Musel', 'Saar', 'Sarre', 'Sauer', 'Sûre', 'Alzette', 'Pétrusse', 'Seille'] },
  { kind: 'place', names: ['Saarland', 'Sarre', 'Rheinland-Pfalz', 'Rhénanie-Palatinat', 'Lorraine', 'Lothringen', 'Grand Est', 'Grand-Duché', 'Großherzogtum', 'Regionalverband'] },
  { kind: 'place', names: ['Kirchberg', 'Limpertsberg', 'Bonnevoie', 'Bouneweg', 'Hollerich', 'Gasperich', 'Belair', 'Grund', 'Clausen', 'Cents', 'Merl', 'Knuedler', 'Glacis'] },
  { kind: 'place', names: ['Borny', 'Queuleu', 'Sablon', 'Bellecroix', 'Devant-les-Ponts', 'Magny', 'Plantières', 'Vallières', 'Place d’Armes', "Place d'Armes", 'Technopôle'] },
  { kind: 'place', names: ['St. Johann', 'Malstatt', 'Burbach', 'Dudweiler', 'Rotenbühl', 'Eschberg', 'Gersweiler', 'Klarenthal', 'Güdingen', 'Bübingen', 'Alt-Saarbrücken', 'Rathaus St. Johann'] },
  { kind: 'place', names: ['Ehrang', 'Pfalzel', 'Euren', 'Zewen', 'Heiligkreuz', 'Feyen', 'Olewig', 'Tarforst', 'Kürenz', 'Porta Nigra', 'Am Augustinerhof', 'Petrisberg'] },
];

/** Words that stand on one side of a border: authorities, offices, providers. */
export const sides: readonly { readonly side: string; readonly words: readonly string[] }[] = [
  { side: 'FR', words: ['CNIL', 'ANSSI', 'CERT-FR', 'préfecture', 'préfet', 'département', 'maire', 'adjoint au maire', 'gendarmerie', 'CSIRT Grand Est', 'DGSI', 'Berger-Levrault', 'Ciril', 'Arpège', 'métropole', 'RGPD', 'agents territoriaux'] },
  { side: 'DE', words: ['BSI', 'LKA', 'Landeskriminalamt', 'Bundesland', 'Landesbeauftragte', 'Landesbeauftragter', 'Oberbürgermeister', 'Oberbürgermeisterin', 'Stadtrat', 'Landkreis', 'Bürgeramt', 'KommWis', 'eGo-Saar', 'Dataport', 'DSGVO', 'Polizeipräsidium', 'OZG'] },
  { side: 'LU', words: ['CNPD', 'ILR', 'SERIMA', 'CIRCL', 'GovCERT', 'échevin', 'échevins', 'bourgmestre', 'Schöffenrat', 'Police grand-ducale', 'LuxTrust', 'SIGI', 'CTIE', 'Gemeng', 'POST Luxembourg', 'NC3', 'MONARC'] },
];

/** Words that one speaks in one region. */
export const dialect: readonly string[] = ['Moien', 'Äddi', 'Merci villmols', 'Bouf', 'dahemm', 'Ei joo', 'Schwenker', 'Unn', 'Hauptsach', 'Lyoner', 'clenche', 'nonante', 'septante', 'mirabelle', 'Viez', 'Kniddelen'];

/** Products that few cities of a region have in common; named, they narrow the circle. */
export const products: readonly string[] = ['Fortinet', 'FortiGate', 'Citrix', 'Ivanti', 'Palo Alto', 'Sophos', 'Stormshield', 'Check Point', 'Veeam', 'Commvault', 'VMware', 'Proxmox', 'Nutanix', 'Exchange', 'Zimbra', 'SAP', 'Infoma', 'MACH', 'ProSoz', 'OK.FIS', 'Enaio', 'd.velop', 'CrowdStrike', 'SentinelOne', 'Wazuh', 'Kaspersky', 'ESET', 'Trellix', 'TeamViewer', 'AnyDesk', 'MOVEit', 'Confluence', 'SonicWall', 'Zyxel', 'Synology', 'QNAP'];

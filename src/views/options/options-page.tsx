/** The options page: how stories look, which keys work, what is remembered and marked, what Galley may see and stores, and which devices share it. */
import type { JSX } from 'preact';
import type { Settings } from '../../settings.ts';
import type { ChangeLook } from '../parts/look-panel.tsx';
import { OwnPage } from '../parts/own-page.tsx';
import { AllMarks } from './all-marks.tsx';
import { Aloud } from './aloud.tsx';
import { AlwaysOpen } from './always-open.tsx';
import { Appearance } from './appearance.tsx';
import { Backup } from './backup.tsx';
import { Devices } from './devices/devices.tsx';
import { OwnSettings } from './own-settings.tsx';
import { Permissions } from './permissions.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { SiteRules } from './site-rules.tsx';
import { Storage } from './storage.tsx';
import type { OptionsVerbs } from './verbs.ts';

type Props = { settings: Settings; changeLook: ChangeLook; verbs: OptionsVerbs };

export function OptionsPage({ settings, changeLook, verbs }: Props): JSX.Element {
  return (
    <OwnPage title="optionsTitle">
      <Appearance settings={settings} change={changeLook} />
      <AlwaysOpen settings={settings} change={changeLook} />
      <Aloud settings={settings} change={changeLook} />
      <Shortcuts verbs={verbs} />
      <SiteRules verbs={verbs} />
      <AllMarks verbs={verbs} />
      <Permissions verbs={verbs} />
      <Backup verbs={verbs} />
      <OwnSettings verbs={verbs} />
      <Storage settings={settings} change={changeLook} verbs={verbs} />
      <Devices verbs={verbs.devices} askAccess={verbs.askAccess} />
    </OwnPage>
  );
}

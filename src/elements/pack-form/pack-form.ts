import { html } from 'lit';
import type { Translator } from '../../i18n/index.js';
import type { LoadedPack } from '../../packs/index.js';
import { runGaps } from '../../rules/run-gaps.js';
import { FormWidget } from '../form-widget/form-widget.js';
import { pageScreen } from '../form-widget/page-screen.js';
import { whereFrom } from '../form-widget/where-from.js';
import type { Settings } from '../settings.js';
import type { WidgetHost } from '../widget.js';

/** A council's form of any kind. */
export class PackForm extends FormWidget {
  constructor(loaded: LoadedPack, settings: Settings, t: Translator, host: WidgetHost) {
    super(loaded, settings, t, host, {
      check: (answers) => runGaps(loaded.pack.gaps ?? [], answers),
      page: (widget, index) => html`${pageScreen(widget, index)}${whereFrom(widget)}`,
    });
  }

  /** Null too where the pack only prepares, whatever the page says. */
  override get endpoint(): URL | null {
    return this.pack.ui.preparesOnly ? null : super.endpoint;
  }
}

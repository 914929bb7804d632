import { AUTH_MODES } from './authority';
import { enumeration, memberName } from './enumeration';
import { mismatch } from './signature';
import { known, remember, strict } from './strict';
import type { World } from './world';
import type { TriggerState } from './worldParts';

type TriggerBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;

/** Triggers, pages, the user interface. */
export function newScriptApp(world: World): GoogleAppsScript.Script.ScriptApp {
  const { meter } = world;
  return strict<GoogleAppsScript.Script.ScriptApp>()('ScriptApp', {
    AuthMode: AUTH_MODES,
    getProjectTriggers() {
      meter.count('ScriptApp.getProjectTriggers');
      return world.toRealm(world.triggers.filter(({ user }) => user === world.user).map(triggerHandle));
    },
    deleteTrigger(trigger: object) {
      meter.count('ScriptApp.deleteTrigger');
      const { id } = known<TriggerState>(trigger);
      world.triggers = world.triggers.filter((other) => other.id !== id);
    },
    newTrigger: (handler: string) =>
      strict<GoogleAppsScript.Script.TriggerBuilder>()('TriggerBuilder', {
        timeBased: () => clockTrigger(world, handler),
      }),
  });
}

function triggerHandle(state: TriggerState): GoogleAppsScript.Script.Trigger {
  return remember(
    strict<GoogleAppsScript.Script.Trigger>()('Trigger', {
      getHandlerFunction: () => state.handler,
      getUniqueId: () => state.id,
    }),
    state,
  );
}

function clockTrigger(world: World, handler: string): TriggerBuilder {
  const { meter } = world;
  let [hour, zone, minutes]: [number | null, string | null, number] = [null, null, 0];
  const every = (name: string, count: number, allowed: readonly number[], unit: number): TriggerBuilder => {
    if (!allowed.includes(count)) {
      const list = `${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}`;
      throw meter.exception(`The value you passed to ${name} was invalid. It must be one of ${list}.`);
    }
    minutes = count * unit;
    return self;
  };
  const self: TriggerBuilder = strict<TriggerBuilder>()('ClockTriggerBuilder', {
    everyDays(days: unknown) {
      if (!Number.isInteger(days)) throw mismatch(world, 'ScriptApp.ClockTriggerBuilder.everyDays', days);
      minutes = (days as number) * 1440;
      return self;
    },
    everyHours: (hours: number) => every('everyHours', hours, [1, 2, 4, 6, 8, 12], 60),
    everyMinutes: (count: number) => every('everyMinutes', count, [1, 5, 10, 15, 30], 1),
    atHour(at: number) {
      if (!Number.isInteger(at) || at < 0 || at > 23)
        throw meter.exception('The hour must be between 0 and 23.');
      hour = at;
      return self;
    },
    inTimezone(timeZone: string) {
      zone = timeZone;
      return self;
    },
    create() {
      meter.count('ClockTriggerBuilder.create');
      if (minutes < 1) throw meter.exception('A time trigger needs a recurrence.');
      if (world.triggers.filter(({ user }) => user === world.user).length >= 20) {
        throw meter.exception(
          'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
        );
      }
      const state = {
        id: `t${world.triggers.length + 1}-${meter.now()}`,
        handler,
        hour,
        everyMinutes: minutes,
        timeZone: zone,
        user: world.user,
      };
      world.triggers.push(state);
      return triggerHandle(state);
    },
  });
  return self;
}

/** https://developers.google.com/apps-script/reference/base/button */
const BUTTONS = enumeration<typeof GoogleAppsScript.Base.Button>()(
  'Button',
  ...(['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'] as const),
);
const BUTTON_SETS = enumeration<typeof GoogleAppsScript.Base.ButtonSet>()(
  'ButtonSet',
  ...(['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'] as const),
);

export function newUi(world: World): GoogleAppsScript.Base.Ui {
  const menu = (name: string | null): GoogleAppsScript.Base.Menu => {
    const state = { name, items: [] as [string, string][], isShown: false };
    const self: GoogleAppsScript.Base.Menu = strict<GoogleAppsScript.Base.Menu>()('Menu', {
      addItem(caption: string, handler: string) {
        state.items.push([caption, handler]);
        return self;
      },
      addSeparator: () => self,
      addToUi() {
        state.isShown = true;
        world.ui.menus.push(state);
      },
    });
    return self;
  };
  return strict<GoogleAppsScript.Base.Ui>()('Ui', {
    createMenu: (name: string) => menu(name),
    createAddonMenu: () => menu(null),
    showSidebar(page: object) {
      world.meter.count('Ui.showSidebar');
      world.ui.sidebars.push(known<{ title: string; html: string }>(page));
    },
    Button: BUTTONS,
    ButtonSet: BUTTON_SETS,
    prompt(title: string, text: string, buttons: unknown) {
      world.meter.count('Ui.prompt');
      if (memberName(BUTTON_SETS, buttons) === null) throw mismatch(world, 'Ui.prompt', title, text, buttons);
      const answer = world.ui.answers.shift() ?? null;
      world.ui.prompts.push({ title, text });
      return strict<GoogleAppsScript.Base.PromptResponse>()('PromptResponse', {
        getSelectedButton: () => (answer === null ? BUTTONS.CANCEL : BUTTONS.OK),
        getResponseText: () => answer ?? '',
      });
    },
    alert(text: string) {
      world.meter.count('Ui.alert');
      world.ui.alerts.push(text);
      return BUTTONS.OK;
    },
  });
}

export function newHtmlService(
  world: World,
  files: ReadonlyMap<string, string>,
): GoogleAppsScript.HTML.HtmlService {
  return strict<GoogleAppsScript.HTML.HtmlService>()('HtmlService', {
    createHtmlOutputFromFile(name: string) {
      world.meter.count('HtmlService.createHtmlOutputFromFile');
      const html = files.get(`${name}.html`);
      if (html === undefined) throw world.meter.exception(`No HTML file named ${name} was found.`);
      const state = { title: '', html };
      const self: GoogleAppsScript.HTML.HtmlOutput = remember(
        strict<GoogleAppsScript.HTML.HtmlOutput>()('HtmlOutput', {
          setTitle(title: string) {
            state.title = title;
            return self;
          },
        }),
        state,
      );
      return self;
    },
  });
}

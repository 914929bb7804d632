import { mount } from './mount';
import { type ScriptRunner, sheetsBridge } from './sheetsBridge';

declare const google: { readonly script: { readonly run: ScriptRunner } };

/** The sidebar in Google Sheets: the script of its one page. */
const language = (): 'vi' | 'en' => (document.documentElement.lang === 'en' ? 'en' : 'vi');
mount(document.getElementById('app')!, sheetsBridge(google.script.run, language), { skin: 'sheets' });

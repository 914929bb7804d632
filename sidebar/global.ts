import { mount } from './mount';

/** For the pages that load the sidebar as a script of its own. */
Object.assign(window, { SoKhachSidebar: { mount } });

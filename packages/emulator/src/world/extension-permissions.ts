import type { BrowserExtensionPermissionInfo } from '@mde-kit/contract'

/** What the permissions of browser extensions mean. Keys are those of the browsers, texts are ours. */
export const extensionPermissions: readonly Required<BrowserExtensionPermissionInfo>[] = [
  {
    key: 'activeTab',
    permissionName: 'Read the open tab',
    description: 'Can read a page once its user asks for it.',
  },
  {
    key: 'audioCapture',
    permissionName: 'Record sound',
    description: 'Can record what is said near the device.',
  },
  { key: 'bookmarks', permissionName: 'Change bookmarks', description: 'Can read and change bookmarks.' },
  {
    key: 'browsingData',
    permissionName: 'Clear browsing data',
    description: 'Can remove traces that an investigation needs.',
  },
  {
    key: 'clipboardRead',
    permissionName: 'Read the clipboard',
    description: 'Can read what was copied, passwords included.',
  },
  {
    key: 'content_security_policy',
    permissionName: 'Change the content security policy',
    description: 'Can change what a page may load and run.',
  },
  {
    key: 'contextMenus',
    permissionName: 'Add to menus',
    description: 'Can add entries to the menus of pages.',
  },
  {
    key: 'cookies',
    permissionName: 'Read cookies',
    description: 'Can read and change cookies, those of sign-ins included.',
  },
  {
    key: 'debugger',
    permissionName: 'Debug pages',
    description: 'Can watch and steer every page as a debugger.',
  },
  {
    key: 'downloads',
    permissionName: 'Manage downloads',
    description: 'Can start, open and remove downloads.',
  },
  {
    key: 'history',
    permissionName: 'Read the history',
    description: 'Can read and change which pages were visited.',
  },
  {
    key: 'management',
    permissionName: 'Manage extensions',
    description: 'Can switch other extensions on and off.',
  },
  {
    key: 'nativeMessaging',
    permissionName: 'Talk to programs',
    description: 'Can talk to programs on the device.',
  },
  {
    key: 'proxy',
    permissionName: 'Change the proxy',
    description: 'Can lead all traffic through another server.',
  },
  { key: 'storage', permissionName: 'Keep data', description: 'Can keep data of its own in the browser.' },
  { key: 'tabs', permissionName: 'Read tabs', description: 'Can read titles and addresses of all tabs.' },
  {
    key: 'webRequest',
    permissionName: 'Watch traffic',
    description: 'Can watch what the browser sends and receives.',
  },
]

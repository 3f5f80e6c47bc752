import { extensionPermissions } from '../../world/extension-permissions.ts'
import type { Handler } from '../call.ts'
import { pageOf } from '../page.ts'

export const listBrowserExtensionPermissions: Handler<'listBrowserExtensionPermissions'> = (call) =>
  pageOf(call, extensionPermissions, { collection: 'BrowserExtension', show: (permission) => permission })

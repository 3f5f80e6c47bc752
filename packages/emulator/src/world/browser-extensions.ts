/** An extension of a browser, and what it may do. */
export interface BrowserExtension {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly version: string
  readonly browser: 'chrome' | 'edge'
  readonly permissions: readonly ExtensionPermission[]
  /** Part of the devices with the browser that has it, 0 to 1. */
  readonly share: number
}

export interface ExtensionPermission {
  /** A key of the permissions of extensions, or a pattern of addresses. */
  readonly id: string
  readonly isRequired: boolean
  readonly risk: 'Low' | 'Medium' | 'High' | 'Critical'
}

const everySite = { id: 'https://*/*', isRequired: true, risk: 'High' } as const
const storage = { id: 'storage', isRequired: true, risk: 'Low' } as const

/** All made up. */
export const browserExtensions: readonly BrowserExtension[] = [
  {
    id: 'kdpaejmnopfhlbgcancbammdijojofaa',
    name: 'Contoso Password Filler',
    description: 'Fills in passwords from the vault of the company.',
    version: '3.14.0',
    browser: 'edge',
    permissions: [storage, { id: 'activeTab', isRequired: true, risk: 'Medium' }],
    share: 0.7,
  },
  {
    id: 'aclmhbnfbgojpidkelcaffhpgmdknebb',
    name: 'Tab Drawer',
    description: 'Puts tabs away for later.',
    version: '1.8.2',
    browser: 'chrome',
    permissions: [storage, { id: 'tabs', isRequired: true, risk: 'High' }],
    share: 0.25,
  },
  {
    id: 'nfkbmpcgdhaojlielbdbnmcphkgfaocc',
    name: 'Coupon Harbour',
    description: 'Finds coupons on every page.',
    version: '6.65.62',
    browser: 'chrome',
    permissions: [
      everySite,
      { id: 'cookies', isRequired: true, risk: 'Critical' },
      { id: 'history', isRequired: false, risk: 'High' },
    ],
    share: 0.08,
  },
  {
    id: 'fgeajpkcnmdlohbieknlbcdmaffgpodd',
    name: 'PDF Toolbar',
    description: 'Opens PDF files with a toolbar.',
    version: '2.0.9',
    browser: 'edge',
    permissions: [everySite, { id: 'downloads', isRequired: true, risk: 'High' }],
    share: 0.05,
  },
]

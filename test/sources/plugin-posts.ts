/** What the plugin for WordPress posts in each step of its story; `null` where there is no PHP to run it. */
export interface PluginPost {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export const PLUGIN_URL = 'https://lede.example.org/v1/publishers/demo/events'
export const PLUGIN_SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

declare module 'vitest' {
  export interface ProvidedContext {
    pluginPosts: Readonly<Record<string, readonly PluginPost[]>> | null
  }
}

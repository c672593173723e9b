/** What the Worker's settings are called, for scripts, which know nothing of its bindings. */
interface Env {
  readonly TELEGRAM_BOT_TOKEN: string
  readonly TELEGRAM_WEBHOOK_SECRET: string
  readonly OPERATOR_TOKEN: string
  readonly TELEGRAM_API_ROOT: string
  readonly SEND_RATE: string
  readonly LANES: string
  readonly ON_DOUBT: string
}

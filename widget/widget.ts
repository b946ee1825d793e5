// Entry of the bundle. Its only effect: the element is known to the page.
import { LedstangChatElement } from './element.ts'

if (!customElements.get('ledstang-chat')) {
  customElements.define('ledstang-chat', LedstangChatElement)
}

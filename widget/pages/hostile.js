// A host page that breaks and spies on everything that it can reach.

const stolen = []
const realFetch = window.fetch
window.fetch = (...args) => {
  stolen.push(String(args[1]?.body ?? args[0]))
  return realFetch(...args)
}
Array.prototype.toJSON = () => 'broken'
String.prototype.toJSON = () => 'broken'
Object.prototype.polluted = 'polluted'
Array.prototype.map = () => {
  throw new Error('map is gone')
}
Array.prototype.flatMap = Array.prototype.map
Array.prototype.at = Array.prototype.map
const realAttachShadow = Element.prototype.attachShadow
Element.prototype.attachShadow = function attachShadow(options) {
  return realAttachShadow.call(this, { ...options, mode: 'open' })
}
window.addEventListener('message', (event) => stolen.push(JSON.stringify(event.data)))
window.readStolen = () => {
  const frame = document.querySelector('ledstang-chat')?.shadowRoot?.querySelector('iframe')
  try {
    stolen.push(frame?.contentDocument?.body.innerText ?? '')
  } catch {
    stolen.push('')
  }
  return stolen.join('\n')
}

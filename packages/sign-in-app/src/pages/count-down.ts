/**
 * The only script of the app: it counts the time left down and says so at the end. Without it the page shows the time
 * as of its loading.
 */
export const countDown = `for (const element of document.querySelectorAll('[data-seconds-left]')) {
  const end = performance.now() + Number(element.dataset.secondsLeft) * 1000
  const show = () => {
    const left = Math.max(0, Math.ceil((end - performance.now()) / 1000))
    element.textContent = left === 0 ? 'none: it has expired' :
      Math.floor(left / 60) + ' min ' + String(left % 60).padStart(2, '0') + ' s'
    if (left === 0) clearInterval(timer)
  }
  const timer = setInterval(show, 1000)
  show()
}
`

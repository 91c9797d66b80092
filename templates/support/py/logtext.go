// The text of log messages.

package py

// LogText returns a log message with its % arguments filled in, as logging does; when they do not fit, the message
// stays as it is.
func LogText(message any, args ...any) string {
	text := Str(message)
	if len(args) == 0 {
		return text
	}
	if filled, err := Percent(text, Tuple(args)); err == nil {
		return filled
	}
	return text
}

// What an app writes in JSON for values that have no form there, by a provider of its own (Flask API, flask.json.provider).
package web

// JSONFallback returns a provider's method default that always has a value, for py.JSONStyle.
func JSONFallback[T any](convert func(any) T) func(any) (any, error) {
	return func(x any) (any, error) { return convert(x), nil }
}

// JSONFallbackOr returns a provider's method default that may raise, for py.JSONStyle.
func JSONFallbackOr[T any](convert func(any) (T, error)) func(any) (any, error) {
	return func(x any) (any, error) { return convert(x) }
}

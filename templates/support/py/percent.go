// The % operator of strings.

package py

// Percent returns format % args.
func Percent(format string, args any) (string, error) {
	return "", NotImplementedError.New("format % args")
}

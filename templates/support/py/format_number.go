// Sign, grouping and padding of formatted numbers.

package py

import "strings"

// number assembles a number from its parts: rest is what follows the digits of
// the integer part.
func (s *formatSpec) number(negative bool, prefix, digits, rest string) string {
	head := ""
	switch {
	case negative:
		head = "-"
	case s.sign == '+' || s.sign == ' ':
		head = string(s.sign)
	}
	head += prefix
	least := 0
	if s.fill == '0' && s.align == '=' {
		least = s.width - len(head) - len(rest)
	}
	return s.pad(head, s.grouped(digits, least)+rest)
}

// grouped separates the digits by thousands, or by fours where the base is a
// power of two, and fills with zeros to the least width.
func (s *formatSpec) grouped(digits string, least int) string {
	if digits == "" {
		return ""
	}
	if s.grouping == 0 {
		return strings.Repeat("0", max(0, least-len(digits))) + digits
	}
	size := 3
	if strings.ContainsRune("boxX", s.kind) {
		size = 4
	}
	groups := []string{}
	for {
		n := min(size, max(len(digits), least, 1))
		zeros := max(0, n-len(digits))
		chars := n - zeros
		group := strings.Repeat("0", zeros) + digits[len(digits)-chars:]
		groups = append([]string{group}, groups...)
		digits = digits[:len(digits)-chars]
		least -= n
		if digits == "" && least <= 0 {
			return strings.Join(groups, string(s.grouping))
		}
		least--
	}
}

// This file holds the methods of str, and the formatting of texts.

package eval

import (
	"strconv"
	"strings"
)

// textMethod returns a method of the str s, nil when str has none of that name.
func textMethod(s, name string) func(*Interp, *Call) Value {
	if fn := plainText[name]; fn != nil {
		return func(_ *Interp, c *Call) Value {
			if len(c.Args) > 0 {
				return stripped(s, name, c)
			}
			return Text(fn(s))
		}
	}
	switch name {
	case "startswith", "endswith":
		return func(_ *Interp, c *Call) Value { return affix(s, name, c) }
	case "split", "rsplit":
		return func(_ *Interp, c *Call) Value { return split(s, name, c) }
	case "replace":
		return func(_ *Interp, c *Call) Value {
			old, ok1 := Str(orUnknown(c.Arg(0, "")))
			to, ok2 := Str(orUnknown(c.Arg(1, "")))
			if !ok1 || !ok2 || len(c.Args) > 2 {
				return unknown
			}
			if len(s)*(len(to)+1) > sizeLimit {
				return unknown
			}
			return Text(strings.ReplaceAll(s, old, to))
		}
	case "join":
		return func(in *Interp, c *Call) Value { return join(in, s, orUnknown(c.Arg(0, ""))) }
	case "format":
		return func(_ *Interp, c *Call) Value { return format(s, c) }
	case "removeprefix", "removesuffix":
		return func(_ *Interp, c *Call) Value { return affix(s, name, c) }
	}
	if otherText[name] {
		return opaque
	}
	return nil
}

// otherText are the methods of str that are not computed.
var otherText = map[string]bool{
	"center": true, "count": true, "encode": true, "expandtabs": true, "find": true, "format_map": true, "index": true,
	"isalnum": true, "isalpha": true, "isascii": true, "isdecimal": true, "isdigit": true, "isidentifier": true,
	"islower": true, "isnumeric": true, "isprintable": true, "isspace": true, "istitle": true, "isupper": true,
	"ljust": true, "maketrans": true, "partition": true, "rfind": true, "rindex": true, "rjust": true, "rpartition": true,
	"splitlines": true, "swapcase": true, "translate": true, "zfill": true,
}

var plainText = map[string]func(string) string{
	"lower": strings.ToLower, "upper": strings.ToUpper, "strip": strings.TrimSpace,
	"lstrip":     func(s string) string { return strings.TrimLeft(s, " \t\r\n\v\f") },
	"rstrip":     func(s string) string { return strings.TrimRight(s, " \t\r\n\v\f") },
	"title":      title,
	"capitalize": capitalize,
	"casefold":   strings.ToLower,
}

func title(s string) string {
	start := true
	return strings.Map(func(r rune) rune {
		letter := strings.ContainsRune("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", r)
		up := start && letter
		start = !letter
		if up {
			return []rune(strings.ToUpper(string(r)))[0]
		}
		return []rune(strings.ToLower(string(r)))[0]
	}, s)
}

func capitalize(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + strings.ToLower(s[1:])
}

func stripped(s, name string, c *Call) Value {
	cut, ok := Str(c.Args[0])
	if !ok {
		return unknown
	}
	switch name {
	case "strip":
		return Text(strings.Trim(s, cut))
	case "lstrip":
		return Text(strings.TrimLeft(s, cut))
	case "rstrip":
		return Text(strings.TrimRight(s, cut))
	}
	return unknown
}

func affix(s, name string, c *Call) Value {
	arg := orUnknown(c.Arg(0, ""))
	if t, ok := arg.(*Tuple); ok {
		for _, one := range t.Items {
			if affix(s, name, &Call{Args: []Value{one}}) == yes {
				return yes
			}
		}
		return no
	}
	part, ok := Str(arg)
	if !ok || len(c.Args) > 1 {
		return unknown
	}
	switch name {
	case "startswith":
		return Bool(strings.HasPrefix(s, part))
	case "endswith":
		return Bool(strings.HasSuffix(s, part))
	case "removeprefix":
		return Text(strings.TrimPrefix(s, part))
	}
	return Text(strings.TrimSuffix(s, part))
}

func split(s, name string, c *Call) Value {
	var parts []string
	sep, ok := Str(orUnknown(c.Arg(0, "sep")))
	limit, limited := IntOf(orUnknown(c.Arg(1, "maxsplit")))
	switch {
	case len(c.Args) == 0 && len(c.Keywords) == 0 || IsNone(orUnknown(c.Arg(0, "sep"))) && !limited:
		parts = strings.Fields(s)
	case !ok || sep == "":
		return unknown
	case name == "rsplit" && limited && limit == 1:
		if i := strings.LastIndex(s, sep); i >= 0 {
			parts = []string{s[:i], s[i+len(sep):]}
		} else {
			parts = []string{s}
		}
	case name == "split" && limited && limit >= 0:
		parts = strings.SplitN(s, sep, int(limit)+1)
	default:
		parts = strings.Split(s, sep)
	}
	list := &List{}
	for _, p := range parts {
		list.Items = append(list.Items, Text(p))
	}
	return list
}

func join(in *Interp, sep string, v Value) Value {
	items, all := in.iterate(v)
	if !all {
		return unknown
	}
	parts := make([]string, len(items))
	guess := false
	for i, item := range items {
		s, ok := Str(item)
		if !ok {
			return unknown
		}
		_, g := item.(*Guess)
		parts[i], guess = s, guess || g
	}
	joined := strings.Join(parts, sep)
	if len(joined) > sizeLimit {
		return unknown
	}
	return maybe(Text(joined), guess)
}

// format evaluates s.format(...) for fields without format specifications.
func format(s string, c *Call) Value {
	var b strings.Builder
	guess := false
	for auto := 0; s != ""; {
		i := strings.IndexAny(s, "{}")
		if i < 0 {
			b.WriteString(s)
			break
		}
		b.WriteString(s[:i])
		if strings.HasPrefix(s[i:], "{{") || strings.HasPrefix(s[i:], "}}") {
			b.WriteByte(s[i])
			s = s[i+2:]
			continue
		}
		end := strings.IndexByte(s[i:], '}')
		if end < 0 || s[i] == '}' {
			return unknown
		}
		v := formatField(s[i+1:i+end], &auto, c)
		text, ok := Str(lift(v, str))
		if !ok {
			return unknown
		}
		_, g := v.(*Guess)
		guess = guess || g
		b.WriteString(text)
		s = s[i+end+1:]
	}
	return maybe(Text(b.String()), guess)
}

func formatField(name string, auto *int, c *Call) Value {
	if name == "" {
		*auto++
		return orUnknown(c.Arg(*auto-1, ""))
	}
	if n, err := strconv.Atoi(name); err == nil {
		return orUnknown(c.Arg(n, ""))
	}
	return orUnknown(c.Arg(-1, name))
}

// percent evaluates s % v for %s, %d, %r and their named forms.
func percent(s string, v Value) Value {
	args := []Value{v}
	if t, ok := v.(*Tuple); ok {
		args = t.Items
	}
	named, _ := v.(*Dict)
	var b strings.Builder
	for s != "" {
		i := strings.IndexByte(s, '%')
		if i < 0 || i+1 >= len(s) {
			b.WriteString(s)
			break
		}
		b.WriteString(s[:i])
		s = s[i+1:]
		if s[0] == '%' {
			b.WriteByte('%')
			s = s[1:]
			continue
		}
		var arg Value
		if end := strings.IndexByte(s, ')'); s[0] == '(' && end > 0 && named != nil {
			arg, _ = named.Get(Text(s[1:end]))
			s = s[end+1:]
		} else if len(args) > 0 {
			arg, args = args[0], args[1:]
		}
		if arg == nil || s == "" || !strings.ContainsRune("sdr", rune(s[0])) {
			return unknown
		}
		text, ok := Str(str(arg))
		if s[0] == 'r' {
			text, ok = Str(repr(arg))
		}
		if !ok {
			return unknown
		}
		b.WriteString(text)
		s = s[1:]
	}
	return Text(b.String())
}

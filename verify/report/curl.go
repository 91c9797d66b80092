// This file spells a request as a command line of curl.

package report

import (
	"fmt"
	"strings"

	"github.com/flask2gin/flask2gin/verify/exchange"
)

// maxBody bounds the body of a command line.
const maxBody = 4096

// Curl returns the command that sends the request to a server, whose address is a variable of the shell.
func Curl(r exchange.Request, variable string) string {
	args := []string{"curl", "-i", "--path-as-is"}
	switch {
	case r.Method == "HEAD":
		args = append(args, "-I")
	case r.Method != "GET" || r.Body != nil:
		args = append(args, "-X", quote(r.Method))
	}
	for _, h := range r.Header {
		name, value := h.Name, h.Value
		if strings.EqualFold(name, "Connection") || strings.EqualFold(name, "Content-Length") {
			continue
		}
		if value == "" {
			args = append(args, "-H", quote(name+";"))
			continue
		}
		args = append(args, "-H", quote(name+": "+value))
	}
	if !r.Has("Host") {
		args = append(args, "-H", quote("Host: "+exchange.Host))
	}
	if r.Body != nil {
		if !r.Has("Content-Type") {
			args = append(args, "-H", "Content-Type:")
		}
		args = append(args, "--data-binary", body(r.Body))
	}
	if !strings.HasPrefix(r.Target, "/") {
		return strings.Join(append(args, "--request-target", quote(r.Target), `"$`+variable+`/"`), " ")
	}
	return strings.Join(append(args, `"$`+variable+`"`+quote(r.Target)), " ")
}

// body returns the text of a body, or says how to make a long one.
func body(data []byte) string {
	if len(data) > maxBody {
		return quote(string(data[:64])) + fmt.Sprintf("# and so on, %d bytes", len(data))
	}
	return quote(string(data))
}

// quote returns a text as one word of a shell: as it is, in single quotes, or as $'...' when it holds control signs.
func quote(text string) string {
	plain := true
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c < ' ' || c > '~' {
			return dollar(text)
		}
		plain = plain && strings.IndexByte("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:=,%@+", c) >= 0
	}
	if plain && text != "" {
		return text
	}
	return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'"
}

// dollar returns the form of bash and zsh that can spell every byte.
func dollar(text string) string {
	var b strings.Builder
	b.WriteString("$'")
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '\'' || c == '\\':
			b.WriteString(`\` + string(c))
		case c == '\n':
			b.WriteString(`\n`)
		case c < ' ' || c > '~':
			fmt.Fprintf(&b, `\x%02x`, c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String() + "'"
}

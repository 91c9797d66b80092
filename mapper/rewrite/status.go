// This file spells statuses as the constants of net/http.

package rewrite

import (
	"net/http"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// statusName spells a literal status as Go's constant.
func (t *translator) statusName(e pyast.Expr, x gotree.Expr) gotree.Expr {
	c, ok := e.(*pyast.Constant)
	if !ok {
		return x
	}
	n, ok := c.Value.(pyast.Int)
	if !ok {
		return x
	}
	code, _ := n.Int64()
	if name := StatusConstant(int(code)); name != "" {
		return gotree.Qual{Path: "net/http", Name: name}
	}
	return x
}

// oddStatuses are the constants of net/http that do not spell the status text.
var oddStatuses = map[int]string{
	203: "StatusNonAuthoritativeInfo", 208: "StatusAlreadyReported", 226: "StatusIMUsed", 306: "", 413: "StatusRequestEntityTooLarge",
	416: "StatusRequestedRangeNotSatisfiable", 418: "StatusTeapot", 505: "StatusHTTPVersionNotSupported",
}

// StatusConstant returns the name of net/http's constant for a status, or "".
func StatusConstant(code int) string {
	if name, odd := oddStatuses[code]; odd {
		return name
	}
	text := http.StatusText(code)
	if text == "" {
		return ""
	}
	return "Status" + strings.NewReplacer(" ", "", "-", "", "'", "").Replace(text)
}

// statusOf spells a status as net/http's constant where there is one.
func statusOf(code int) gotree.Expr {
	if name := StatusConstant(code); name != "" {
		return gotree.Qual{Path: "net/http", Name: name}
	}
	return gotree.Num{Text: strconv.Itoa(code)}
}

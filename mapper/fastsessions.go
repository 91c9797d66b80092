// This file translates SessionMiddleware, whose key comes from the environment: secrets are never copied.

package mapper

import (
	"strconv"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
)

// sessionTexts are the options of SessionMiddleware that are texts, with their fields.
var sessionTexts = map[string]string{"session_cookie": "Cookie", "path": "Path", "same_site": "SameSite", "domain": "Domain"}

// twoWeeks is the age of sessions that SessionMiddleware takes by itself, in seconds.
const twoWeeks = 14 * 24 * 60 * 60

// sessions returns the middleware that keeps sessions in cookies, or the option that has no translation.
//
//	app.add_middleware(SessionMiddleware, secret_key=key)  =>  a.AddMiddleware(fastapi.Sessions(os.Getenv("SECRET_KEY"), fastapi.SessionOptions{MaxAge: 1209600}))
func (m *project) sessions(options []ir.ConfigItem) (gotree.Expr, string) {
	lit := &gotree.Composite{Type: m.qual("fastapi", "SessionOptions")}
	set := func(field string, x gotree.Expr) {
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: field}, Value: x})
	}
	age, keyed := int64(twoWeeks), false
	for _, item := range options {
		known := item.Const
		switch {
		case item.Key == "secret_key":
			keyed = true
		case known == nil:
			return nil, item.Key
		case sessionTexts[item.Key] != "" && known.Kind == ir.ConstStr && known.Text != "":
			set(sessionTexts[item.Key], gotree.Str{Value: known.Text})
		case item.Key == "domain" && known.Kind == ir.ConstNone:
		case item.Key == "max_age" && known.Kind == ir.ConstInt && known.Big == nil:
			age = known.Int
		case item.Key == "max_age" && known.Kind == ir.ConstNone:
			age = 0
			set("Forever", gotree.True)
		case item.Key == "https_only" && known.Kind == ir.ConstBool:
			if known.Bool {
				set("HTTPSOnly", gotree.True)
			}
		default:
			return nil, item.Key
		}
	}
	if !keyed {
		return nil, "secret_key"
	}
	if age != 0 {
		set("MaxAge", gotree.Num{Text: strconv.FormatInt(age, 10)})
	}
	m.conditions = append(m.conditions, ownKey)
	secret := gotree.CallOf(gotree.Qual{Path: "os", Name: "Getenv"}, gotree.Str{Value: "SECRET_KEY"})
	return gotree.CallOf(m.qual("fastapi", "Sessions"), secret, lit), ""
}

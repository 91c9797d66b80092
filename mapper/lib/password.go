// This file maps how passwords are kept: bcrypt, and passlib's contexts of bcrypt.

package lib

import (
	"strconv"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
)

var passwords = rule.Table{
	{Py: `passlib.context.CryptContext(**options)`, Do: passwordContext},
	{Py: `passlib.context.CryptContext(schemes, **options)`, Do: passwordContext},
	{Py: `passlib.context.CryptContext.hash(x, secret)`, Go: `x.Hash(secret)`},
	{Py: `passlib.context.CryptContext.verify(x, secret, hash)`, Go: `x.Verify(secret, hash)`},
	{Py: `bcrypt.gensalt()`, Go: `passlib.GenSalt(12)`},
	{Py: `bcrypt.gensalt((rounds @ int))`, Go: `passlib.GenSalt(rounds)`},
	{Py: `bcrypt.hashpw((password @ bytes), (salt @ bytes))`, Go: `passlib.HashPW(password, salt)`},
	{Py: `bcrypt.checkpw((password @ bytes), (hashed_password @ bytes))`, Go: `passlib.CheckPW(password, hashed_password)`},
}

// passwordContext makes a context whose scheme is bcrypt.
//
//	CryptContext(schemes=["bcrypt"], deprecated="auto")  =>  passlib.Bcrypt(0)
func passwordContext(x rule.Context, m rule.Match) (rule.Value, bool) {
	rounds, known := int64(0), false
	for _, k := range arguments(m, "schemes") {
		c := x.Const(k.Value)
		if c == nil {
			return rule.Value{}, false
		}
		switch k.Arg {
		case "schemes":
			if c.Kind == ir.ConstStr {
				c = &ir.Const{Kind: ir.ConstList, Items: []*ir.Const{c}}
			}
			known = len(c.Items) == 1 && c.Items[0].Text == "bcrypt"
		case "deprecated":
		case "bcrypt__rounds", "bcrypt__default_rounds":
			rounds = c.Int
			if c.Kind != ir.ConstInt || rounds < 4 || rounds > 31 {
				return rule.Value{}, false
			}
		default:
			return rule.Value{}, false
		}
	}
	call := gotree.CallOf(x.Qual("passlib", "Bcrypt"), gotree.Num{Text: strconv.FormatInt(rounds, 10)})
	return rule.Value{X: call, Type: "*passlib.Context", Pure: true, Fresh: true}, known
}

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
)

func foldGlobals(p *ir.Program) {}

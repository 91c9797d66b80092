package lower

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
)

// moduleCases are small projects; the file want lists names of modules with what they finally stand for, and the
// diagnostics of the program.
var moduleCases = map[string]string{
	"project root": `
-- shop/__init__.py --
from .views import index as start
from flask import request as r
-- shop/views.py --
import shop.models
from shop.models import db, Missing
from . import models as m
from .. import above
from .gone import x
from shop import r
import json, os.path as p
def index(): pass
-- shop/models.py --
from flask_sqlalchemy import *
db = SQLAlchemy()
-- want --
shop.start func shop.views.index
shop.views.db variable shop.models.db
shop.views.m module shop.models
shop.views.shop module shop
shop.views.r external flask.request
shop.views.p external os.path
shop.views.json external json
shop.views.x external .gone.x
F2G2003 shop/__init__.py 2 modules import one another: shop, shop.views
F2G2001 shop/views.py no file for the module above
F2G2001 shop/views.py no file for the module .gone
`,
	"a package that imports its own modules": `
-- app/__init__.py --
app = 1
from app import routes
from app import gone
-- app/routes.py --
from app import app
-- app/api/__init__.py --
from app.api import items, users as people
-- app/api/items.py --
from app.api import people
-- app/api/users.py --
-- want --
app.routes module app.routes
app.routes.app variable app.app
app.api.items module app.api.items
app.api.people module app.api.users
F2G2003 app/__init__.py 2 modules import one another: app, app.routes
F2G2001 app/__init__.py no file for the module app of the project
F2G2003 app/api/__init__.py 2 modules import one another: app.api, app.api.items
`,
	"root is a package": `
-- __init__.py --
from app.core import run
-- core.py --
from . import helpers
from app import helpers as h2
def run(): pass
-- helpers.py --
-- want --
app.run func app.core.run
app.core.helpers module app.helpers
app.core.h2 module app.helpers
F2G2003 __init__.py 2 modules import one another: app, app.core
`,
	"scripts and src": `
-- backend/app.py --
from models import db
from lib.tools import tool
import redis
-- backend/models.py --
db = 1
-- backend/lib/tools.py --
def tool(): pass
-- backend/redis.py --
import redis
-- src/pkg/__init__.py --
from pkg.a import *
-- src/pkg/a.py --
__all__ = ["shown"]
def shown(): pass
def hidden(): pass
-- want --
backend.app.db variable backend.models.db
backend.app.tool func backend.lib.tools.tool
backend.app.redis module backend.redis
backend.redis.redis external redis
pkg.shown func pkg.a.shown
`,
	"alternatives": `
-- a.py --
try:
    import simplejson as json
except ImportError:
    import json
import sys
if sys.version_info >= (3, 8):
    from typing import Literal
else:
    from typing_extensions import Literal
try:
    from fast import f
except ImportError:
    def f(): pass
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    from b import T
from c import loop
-- b.py --
class T: pass
-- c.py --
from d import loop
-- d.py --
from c import loop
-- want --
a.json external simplejson
a.Literal external typing.Literal
a.f external fast.f
a.T class b.T
F2G2003 c.py 2 modules import one another: c, d
`,
}

// TestModules checks what imported names stand for.
func TestModules(t *testing.T) {
	for name, archive := range moduleCases {
		t.Run(name, func(t *testing.T) {
			a := txtar.Parse([]byte(archive))
			p, _, r := program(t, a)
			want := strings.TrimSpace(string(a.Files[len(a.Files)-1].Data))
			require.Equal(t, want, describe(p, r, want))
		})
	}
}

// describe says of the names in want what they are, and lists the diagnostics.
func describe(p *ir.Program, r *diag.Report, want string) string {
	var lines []string
	for line := range strings.SplitSeq(want, "\n") {
		name, _, _ := strings.Cut(line, " ")
		if strings.HasPrefix(name, "F2G") {
			continue
		}
		i := strings.LastIndexByte(name, '.')
		s := p.ByName[name[:i]].Scope.Symbols[name[i+1:]].Final()
		lines = append(lines, name+" "+kindOf(s))
	}
	for _, d := range r.All() {
		lines = append(lines, fmt.Sprintf("%s %s %s", d.Code, d.Path, d.Message))
	}
	return strings.Join(lines, "\n")
}

func kindOf(s *ir.Symbol) string {
	switch s.Kind {
	case ir.FuncName:
		return "func " + s.Module.Name + "." + s.Name
	case ir.ClassName:
		return "class " + s.Module.Name + "." + s.Name
	case ir.ModuleName:
		return "module " + s.Module.Name
	case ir.ExternalName:
		return "external " + s.Qualified
	}
	return "variable " + s.Module.Name + "." + s.Name
}

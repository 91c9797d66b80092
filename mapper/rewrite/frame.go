// This file says how an error or a return leaves the place where it happens: the function, or a try around it.

package rewrite

import "github.com/flask2gin/flask2gin/codegen/gotree"

// frame is a function's body or the body of a try statement that became a closure or an inline check.
type frame struct {
	fail func(err gotree.Expr) []gotree.Stmt // what follows an error
	ret  func(values []gotree.Expr) []gotree.Stmt
	loop bool // break and continue may cross it

	branch func(keyword string) []gotree.Stmt // what break and continue do that leave it, nil where they cannot
}

// outerFrame returns errors and values from the function itself.
func (t *translator) outerFrame() frame {
	return frame{loop: true,
		fail: func(err gotree.Expr) []gotree.Stmt {
			t.out.Fails = true
			if t.valued() && t.out.Result != "" {
				return []gotree.Stmt{gotree.Ret(t.zero(t.out.Result), err)}
			}
			return []gotree.Stmt{gotree.Ret(err)}
		},
		ret: func(values []gotree.Expr) []gotree.Stmt {
			r := gotree.Ret(values...)
			if t.valued() {
				t.returns = append(t.returns, r)
			}
			return []gotree.Stmt{r}
		},
	}
}

func (t *translator) frame() frame { return t.frames[len(t.frames)-1] }

// caught returns what follows the error err in the innermost frame.
func (t *translator) caught(err gotree.Expr) []gotree.Stmt { return t.frame().fail(err) }

// raise emits what follows a raised error in the innermost frame.
func (t *translator) raise(err gotree.Expr) { t.emit(t.caught(err)...) }

// leave emits a return of values from the innermost frame.
func (t *translator) leave(values ...gotree.Expr) { t.emit(t.frame().ret(values)...) }

// within runs body with an inner frame.
func (t *translator) within(f frame, body func()) {
	t.frames = append(t.frames, f)
	defer func() { t.frames = t.frames[:len(t.frames)-1] }()
	body()
}

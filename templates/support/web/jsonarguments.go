// The arguments of jsonify as wrappers of it hand them on.
package web

import "github.com/flask2gin/flask2gin/templates/support/py"

// JSONArguments returns the value that jsonify(*args, **kwargs) writes: the only
// argument, a list of several, or the keywords. Both kinds together raise TypeError.
func JSONArguments(args py.Tuple, kwargs *py.Dict[string, any]) (any, error) {
	switch {
	case len(args) > 0 && kwargs.Len() > 0:
		return nil, py.TypeError.New("app.json.response() takes either args or kwargs, not both")
	case len(args) == 1:
		return args[0], nil
	case len(args) > 1:
		return args, nil
	case kwargs.Len() > 0:
		return kwargs, nil
	}
	return nil, nil
}

// The methods of BigInt that testdata/record_bigints.py calls by name.

package py

func bigPair[T any](f func(a, b BigInt) (T, error)) recordedFunc {
	return func(args []any) (any, error) {
		v, err := f(AsBig(args[0]), AsBig(args[1]))
		return orNil(Value(v), err)
	}
}

func sureBigPair[T any](f func(a, b BigInt) T) recordedFunc {
	return func(args []any) (any, error) { return Value(f(AsBig(args[0]), AsBig(args[1]))), nil }
}

func sureBig[T any](f func(n BigInt) T) recordedFunc {
	return func(args []any) (any, error) { return Value(f(AsBig(args[0]))), nil }
}

var recordedBigInts = map[string]recordedFunc{
	"BigAdd": sureBigPair(BigInt.Add), "BigSub": sureBigPair(BigInt.Sub), "BigMul": sureBigPair(BigInt.Mul),
	"BigFloorDiv": bigPair(BigInt.FloorDiv), "BigFloorMod": bigPair(BigInt.FloorMod), "BigTrueDiv": bigPair(BigInt.TrueDiv),
	"BigMin": sureBigPair(MinBig), "BigMax": sureBigPair(MaxBig), "BigCmp": sureBigPair(BigInt.Cmp),
	"BigSame": sureBigPair(func(a, b BigInt) bool { return a == b }),
	"BigNeg":  sureBig(BigInt.Neg), "BigAbs": sureBig(BigInt.Abs), "BigSign": sureBig(BigInt.Sign), "BigValue": sureBig(BigInt.Value),
	"BigText":  func(args []any) (any, error) { return orNil(AsBig(args[0]).Text()) },
	"BigFloat": func(args []any) (any, error) { return orNil(AsBig(args[0]).Float()) },
	"BigInt": func(args []any) (any, error) {
		n, err := ToBig(args[0])
		return orNil(n.Value(), err)
	},
	"BigBase": func(args []any) (any, error) {
		n, err := ToBigBase(args[0].(string), args[1].(int))
		return orNil(n.Value(), err)
	},
	"BigRound": func(args []any) (any, error) {
		n, err := RoundBig(args[0].(float64))
		return orNil(n.Value(), err)
	},
	"BigDiv": func(args []any) (any, error) { return AsBig(args[0]).Div(args[1].(int)).Value(), nil },
	"BigMod": func(args []any) (any, error) { return AsBig(args[0]).Mod(args[1].(int)), nil },
	"Quo":    func(args []any) (any, error) { return Quo(args[0].(int), args[1].(int)), nil },
	"Rem":    func(args []any) (any, error) { return Rem(args[0].(int), args[1].(int)), nil },
}

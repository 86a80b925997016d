"""Writes ScikitLearn.cs: what scikit-learn answers for small seeded inputs. Run: python3 scikit_learn.py > ScikitLearn.cs"""
import numpy as np
import sklearn
from sklearn import metrics
from sklearn.preprocessing import StandardScaler

random = np.random.RandomState(7)


def number(value, suffix=""):
    return repr(float(value)) + suffix


def numbers(name, kind, values):
    suffix = "f" if kind == "float" else ""
    texts = [str(int(v)) if kind == "int" else number(v, suffix) for v in np.asarray(values).ravel()]
    rows = [", ".join(texts[i:i + 5]) for i in range(0, len(texts), 5)]
    print(f"    public static readonly {kind}[] {name} =\n    [\n        " + ",\n        ".join(rows) + ",\n    ];\n")


def scalar(name, value, last=False):
    print(f"    public const double {name} = {number(value)};" + ("" if last else "\n"))


def single(values):
    return values.astype(np.float32)


print(f"""namespace Lamina.Training.Tests.Golden;

/// <summary>Answers of scikit-learn {sklearn.__version__}, written by scikit_learn.py.</summary>
internal static class ScikitLearn
{{""")

table = single(np.column_stack([
    random.normal(size=12), 1e6 + random.normal(size=12), np.full(12, 0.1), random.exponential(100, 12)]))
scaler = StandardScaler().fit(table.astype(np.float64))
numbers("Table", "float", table)
numbers("TableMeans", "double", scaler.mean_)
numbers("TableDeviations", "double", scaler.scale_)
numbers("TableScaled", "double", scaler.transform(table.astype(np.float64)))

scores = single(random.dirichlet(np.ones(4), 30))
labels = random.randint(0, 3, 30)  # class 3 is predicted but never true
predicted = scores.argmax(1)
classes = [0, 1, 2, 3]
precision, recall, f1, _ = metrics.precision_recall_fscore_support(labels, predicted, labels=classes, zero_division=0)
numbers("Scores", "float", scores)
numbers("Labels", "int", labels)
numbers("Confusion", "int", metrics.confusion_matrix(labels, predicted, labels=classes))
numbers("Precision", "double", precision)
numbers("Recall", "double", recall)
numbers("F1", "double", f1)
macro = metrics.precision_recall_fscore_support(labels, predicted, labels=classes, average="macro", zero_division=0)
scalar("MacroPrecision", macro[0])
scalar("MacroRecall", macro[1])
scalar("MacroF1", macro[2])
scalar("CategoricalAccuracy", metrics.accuracy_score(labels, predicted))

chances = single(random.uniform(size=20))
answers = random.randint(0, 2, 20)
numbers("Chances", "float", chances)
numbers("Answers", "float", answers)
scalar("BinaryAccuracy", metrics.accuracy_score(answers, chances > 0.5))

truth = single(np.column_stack([1000 + random.normal(size=15), random.normal(size=15), np.full(15, 2.0)]))
guess = single(truth + random.normal(size=truth.shape) * 0.5)
numbers("Truth", "float", truth)
numbers("Guess", "float", guess)
truth, guess = truth.astype(np.float64), guess.astype(np.float64)
scalar("MeanSquaredError", metrics.mean_squared_error(truth, guess))
scalar("MeanAbsoluteError", metrics.mean_absolute_error(truth, guess))
scalar("CoefficientOfDetermination", metrics.r2_score(truth, guess), last=True)
print("}")

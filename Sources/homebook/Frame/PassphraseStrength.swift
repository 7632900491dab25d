import Notebook
import Phrases
import Strength

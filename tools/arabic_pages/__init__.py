"""The pages of the Arabic extraction benchmark: texts through templates after the layouts of Arabic news sites, gold beside."""
